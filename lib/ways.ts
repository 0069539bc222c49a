/** How an order is paid: when it is collected, or when it is placed. */
export const paymentMethods = ['pay_in_store', 'pay_online'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** What one location does of an order: hand it over where it is collected, or send it home. */
export const fulfillmentKinds = ['pickup', 'delivery'] as const;
export type FulfillmentKind = (typeof fulfillmentKinds)[number];
