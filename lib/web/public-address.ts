import { env } from '../env';

/** A path as the world reaches it: /products/… → https://shop.example/products/…; a whole address stays as it is. */
export const publicAddress = (path: string): string => new URL(path, env.APP_URL).href;
