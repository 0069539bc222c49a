'use client';

import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { chooseValue } from '@/lib/catalog/choice';
import type { ProductView, VariantView } from '@/lib/catalog/product-view';
import type { Locale } from '@/lib/locale';
import { type ShopRow, shopRows } from '@/lib/promise/shop-rows';
import type { ProductStock, ShopStock, VariantStock } from '@/lib/promise/types';
import { inReach } from '@/lib/stores/locate';
import { useChosenStore } from './chosen-store';
import { useSkuInAddress, writeSkuToAddress } from './chosen-variant';
import { useLive, useNow } from './live';
import { marksAddress, stockAddress } from './live-addresses';
import type { ProductWords } from './product-words';
import { type Adding, type AddToBasket, useAddToBasket } from './use-add-to-basket';
import { useStores } from './use-stores';

/** With the feed's own keeping time a change at the shop is seen within two seconds. */
const EVERY_MS = 1_000;
const NONE: ShopStock[] = [];

interface ProductGiven {
  view: ProductView;
  /** The variant shown where the address names none. */
  startSku: string;
  locale: Locale;
  words: ProductWords;
}

interface ProductState extends ProductGiven, Adding {
  variant: VariantView;
  choose(optionIndex: number, key: string): void;
  /** The shop the page speaks of: the chosen one, else the soonest for what was first looked at. */
  storeCode: string | null;
  /** Whether the shopper has chosen it. */
  isChosen: boolean;
  /** The variant's stock in every shop that ever had it; undefined until known. */
  stock: ShopStock[] | undefined;
  /** Shops around that one (all where there are few) with their stock of the variant; undefined until known. */
  rows: ShopRow[] | undefined;
  /** Marks of all variants in that shop; undefined until known. */
  marks: ProductStock['variants'] | undefined;
  /** The connection is lost: what is shown was true at `seenAt`. */
  lost: boolean;
  seenAt: Date | null;
  now: Date | null;
}

const Context = createContext<ProductState | null>(null);

/** The one product of the page, its chosen variant and live stock. */
export function useProduct(): ProductState {
  const state = use(Context);
  if (!state) throw new Error('useProduct outside ProductChoice');
  return state;
}

/** The shop that can hand it over soonest when first known; kept, so that marks do not jump from shop to shop. */
function useSuggestion(rows: ShopRow[] | undefined): string | null {
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    if (code === null && rows) setCode(inReach(rows, null)[0]?.code ?? null);
  }, [code, rows]);
  return code;
}

export function ProductChoice({ children, add, ...given }: ProductGiven & { add: AddToBasket; children: ReactNode }) {
  const { view, startSku, locale } = given;
  const asked = useSkuInAddress();
  const bySku = (sku: string | null) => view.variants.find((variant) => variant.sku === sku);
  const variant = bySku(asked) ?? bySku(startSku) ?? view.variants[0];
  const chosen = useChosenStore();
  const now = useNow();
  const stores = useStores(locale, chosen ?? null);
  const adding = useAddToBasket(add);
  const live = useLive<VariantStock>(variant ? stockAddress(variant.sku) : null, EVERY_MS);
  const stock = live.data === null ? NONE : live.data?.shops;
  const rows = useMemo(() => stores && stock && shopRows(stores, stock), [stores, stock]);
  // A shop chosen long ago may have closed for good.
  const isGone = Boolean(chosen && rows && !rows.some(({ code }) => code === chosen));
  const suggestion = useSuggestion(chosen === null || isGone ? rows : undefined);
  const isChosen = Boolean(chosen) && !isGone;
  const storeCode = (isChosen && chosen) || suggestion;
  const marks = useLive<ProductStock>(storeCode ? marksAddress(view.handle, storeCode) : null, EVERY_MS);
  if (!variant) return null;
  const state: ProductState = {
    ...given,
    ...adding,
    variant,
    choose: (index, key) => writeSkuToAddress(chooseValue(view.variants, view.options, variant, index, key).sku),
    storeCode,
    isChosen,
    stock,
    rows,
    marks: marks.data?.variants,
    lost: live.lost,
    seenAt: live.seenAt,
    now,
  };
  return <Context value={state}>{children}</Context>;
}
