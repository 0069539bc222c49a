export const MOST_OPTIONS = 3;
export const MOST_VALUES = 200;
export const MOST_VARIANTS = 1000;
export const MOST_IMAGES = 50;
export const MOST_RELATED = 24;
/** Products that are changed by one press. */
export const MOST_AT_ONCE = 200;
