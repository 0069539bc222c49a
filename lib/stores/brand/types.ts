import type { Localized } from '../../locale';
import type { BrandFont } from './fonts';

/** A picture that was uploaded, with its own size in pixels. */
export interface Picture {
  url: string;
  width: number;
  height: number;
}

/** How the shop calls itself and looks. */
export interface Brand {
  name: Localized;
  /** After the name where a page has no title of its own; null = ours. */
  tagline: Localized | null;
  /** What search engines show of the shop; null = ours. */
  description: Localized | null;
  /** null = the name in words stands in the header. */
  logo: (Picture & { alt: Localized }) | null;
  /** #rrggbb: what can be had and pressed. */
  accent: string;
  font: BrandFont;
}
