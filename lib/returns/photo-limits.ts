export const MOST_PHOTOS = 4;
export const MOST_PHOTO_BYTES = 10 * 1024 * 1024;
