'use client';

import { Price } from './price';
import { useProduct } from './product-choice';

/** Price of the chosen variant. */
export function ProductPrice() {
  const { view, variant, locale } = useProduct();
  return <Price main amount={variant.price} currency={view.currency} locale={locale} />;
}
