import type { FulfillmentKind } from '@/lib/ways';
import type { Dye, GroundName, Painted } from '../pictures/paint';

/** Both languages of one text: the demo shop leaves nothing untranslated. */
export interface Both {
  ja: string;
  en: string;
}

export interface SeedColor {
  /** Part of the SKU and of picture names: kon, karashi … */
  dye: Dye;
  label: Both;
}

export interface SeedProduct {
  handle: string;
  /** Short code the SKUs begin with, unique in the shop: HB-SNK → HB-SNK-KON-245 */
  code: string;
  title: Both;
  /** One line under the title. */
  tagline: Both;
  /** Small line above the title: kind and material, 「シューズ・8号帆布」 */
  kicker: Both;
  /** HTML of p, ul, li and strong only. */
  description: Both;
  /** Material and care, HTML of p, ul and li only. */
  care: Both;
  priceYen: number;
  /** Percent included in the price; 8 only for food. */
  taxPercent: 10 | 8;
  /** At least one. */
  colors: SeedColor[];
  /** Absent when there is one size only. `key` is digits or letters as they stand in the SKU: 245 for 24.5 cm. */
  sizes?: { unit?: Both; values: { key: string; label: Both }[] };
  sizeTable?: { note?: Both; head: Both[]; rows: { key: string; cells: string[] }[] };
  /** How it may be had; absent = collected or delivered. */
  ways?: FulfillmentKind[];
  weightGrams: number;
  /** Three sides of the packed article, in mm, longest first. */
  packed: [number, number, number];
  tags: string[];
  picture: {
    ground: GroundName;
    /** Dyes too close to that ground stand before another. */
    grounds?: Partial<Record<Dye, GroundName>>;
    /** The whole object in one colour. */
    paint: (color: string) => Painted;
    /** Details as viewBoxes, one to three: 「330 300 420 420」 */
    details: { view: string; alt: Both }[];
  };
}

export interface SeedCategory {
  slug: string;
  name: Both;
  /** One sentence for the head of its list. */
  lead: Both;
  products: SeedProduct[];
}
