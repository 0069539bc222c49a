import { pictureSizes } from '../feeds/picture-sizes';

/**
 * A picture as links to its page are shown with it: our own in the shape social networks want, others' as they are, since
 * we fetch nothing from addresses that were imported.
 */
export function sharedPicture(url: string, alt: string): { url: string; alt: string; width?: number; height?: number } {
  const own = /^\/media\/(.+)$/.exec(url)?.[1];
  return own ? { url: `/feeds/pictures/card/${own}.jpg`, alt, ...pictureSizes.card } : { url, alt };
}
