import type { ProductCard } from '../catalog/types';
import type { Point } from '../geo';
import type { Band } from '../stock/types';
import type { StoreService } from '../stores/types';
import type { ReadyWords } from './ready-words';

/** What one shop has of one variant now and from when it can be collected there: one row of the live feed. */
export interface ShopStock {
  /** Store code. */
  code: string;
  band: Band;
  /** Units, while few enough to matter. */
  left: number | null;
  /** ISO instant an order placed now can be collected from, brought in where the shop has none; null when it cannot. */
  ready: string | null;
  /** ISO instant the shop last counted it; null where it never was. */
  counted: string | null;
}

/** One variant in every shop that ever had it or can have it brought in. */
export interface VariantStock {
  sku: string;
  shops: ShopStock[];
}

/** What one shop has of each variant of a product: the marks beside its options. */
export interface ProductStock {
  /** Store code. */
  store: string;
  variants: Record<string, VariantMark>;
}

export interface VariantMark {
  band: Band;
  left: number | null;
  /** The shop has none now and can have one brought in. */
  brought: boolean;
}

/** Marks of a whole list of products at one shop. */
export interface ProductMarks {
  /** 「15:30 以降」 for whatever the shop has; null when it does not open in the days ahead. */
  ready: string | null;
  /** By product id: its best variant; `left` while few enough to matter. */
  marks: Record<string, { band: Band; left: number | null }>;
}

/** A shop as lists and maps show it, in one language; plain JSON. */
export interface StoreSummary extends Point {
  /** Store code. */
  code: string;
  name: string;
  zone: string;
  /** null when its hours are not known. */
  open: boolean | null;
  /** Open, and not for much longer. */
  closing: boolean;
  /** 「19:00 まで営業」, 「明日 11:00 から」 */
  hours: string;
  /** The way from the station. */
  access: string | null;
  /** Where in the shop goods are handed over. */
  counter: string | null;
  services: StoreService[];
  /** 「受取手数料 ¥110(¥2,200以上で無料)」; null where collecting is free. */
  fee: string | null;
  /** Articles can be seen there by appointment. */
  visits: boolean;
}

/** What lists and maps are given of the shops there are. */
export interface StoreList {
  stores: StoreSummary[];
  /** Whether these are all shops; else the nearest of more. */
  complete: boolean;
}

/** What a header, a strip or a slip says of one shop now. */
export interface StoreGlance {
  /** Store code. */
  code: string;
  name: string;
  /** null when its hours are not known. */
  open: boolean | null;
  /** Open, and not for much longer. */
  closing: boolean;
  /** 「19:00 まで営業」, 「明日 11:00 から」; "Open until 7:00 pm", "Opens 11:00 am tomorrow" */
  hours: string;
  /** Beside a name: 「19:00 まで」, "Until 7:00 pm" */
  shortHours: string;
  /** An order placed now; null when the shop does not open in the days ahead. */
  ready: ReadyWords | null;
}

export interface NearbyShop extends StoreSummary {
  /** 「19:00 まで」 */
  shortHours: string;
  /** Closed all day. */
  rest: boolean;
  /** 「0.6 km」; null for the shop that is asked about. */
  distance: string | null;
}

/** What the home page says of one shop. */
export interface ShopFront {
  glance: StoreGlance;
  /** Products the shop can hand over now, and the best known of them. */
  total: number;
  cards: ProductCard[];
  stock: ProductMarks;
  near: NearbyShop[];
}
