import type { BreadcrumbList, WithContext } from 'schema-dts';

/** A place on the way to a page; the page itself stands last and needs no address. */
export interface TrailStep {
  name: string;
  href?: string;
}

/**
 * schema.org BreadcrumbList of the way that a page shows; null where there is none: one step leads nowhere.
 * https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
export function trailData(
  trail: readonly TrailStep[],
  address: (path: string) => string,
): WithContext<BreadcrumbList> | null {
  if (trail.length < 2) return null;
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(href !== undefined && { item: address(href) }),
    })),
  };
}
