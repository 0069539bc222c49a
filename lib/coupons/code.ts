/** Longest code a merchant may give. */
export const CODE_LENGTH = 30;

/** A code however it was typed: ｈｉｂｉｎｏ 10 is HIBINO10. */
export const couponCode = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** Coupons begin and end by this clock, in all shops alike. */
export const COUPON_ZONE = 'Asia/Tokyo';
