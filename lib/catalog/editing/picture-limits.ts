/** More is no picture of goods; what a phone takes is a tenth of it. */
export const MOST_PICTURE_BYTES = 20 * 1024 * 1024;
export const MOST_PICTURE_PIXELS = 50_000_000;
/** What a screen twice as sharp as wide needs of the largest place a picture stands in. */
export const LONGEST_SIDE = 2000;
/** Where pictures that were uploaded are found; these can be cropped. */
export const UPLOADED = '/media/uploads/';
