/** Sides in pixels: `card` as links are shown in social networks, `square` as markets show articles. */
export const pictureSizes = { card: { width: 1200, height: 630 }, square: { width: 1200, height: 1200 } };

export type PictureShape = keyof typeof pictureSizes;
export const isPictureShape = (name: string): name is PictureShape => Object.hasOwn(pictureSizes, name);
