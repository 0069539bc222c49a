import { env } from '../env';

/** Public address of the shop, for absolute links: canonical addresses, sitemap, structured data. */
export const siteUrl = (path = '/'): URL => new URL(path, env.APP_URL);
