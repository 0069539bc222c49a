import { plainName } from '../heading';
import { BadRow } from '../problem';
import { knownKey } from '../products/merge-options';
import type { KnownLocation, KnownSku, KnownVariant } from './queries';
import type { Article, Named } from './types';

/** Finds locations by the merchant's code or, where it means one shop only, by name. */
export class Locations {
  private readonly codes = new Map<string, string>();
  private readonly names = new Map<string, string | null>();

  constructor(known: readonly KnownLocation[]) {
    for (const { id, storeCode, name } of known) {
      this.codes.set(storeCode, id);
      const names = new Set([name.ja, name.en ?? name.ja].map(plainName));
      for (const each of names) this.names.set(each, this.names.has(each) ? null : id);
    }
  }

  /** @throws BadRow */
  idOf({ column, text }: Named): string {
    const id = this.codes.get(text) ?? this.names.get(plainName(text));
    if (id === undefined) throw new BadRow('unknown_store', column, text);
    if (id === null) throw new BadRow('ambiguous_store', column, text);
    return id;
  }
}

const fits = (variant: KnownVariant, labels: string[]) =>
  variant.optionValues.length === labels.length &&
  labels.every((label, i) => knownKey(variant.options[i], label) === variant.optionValues[i]);

/** Finds variants among those that one batch of rows speaks of. */
export class Articles {
  private readonly bySku: Map<string, KnownSku>;
  private readonly byHandle = new Map<string, KnownVariant[]>();

  constructor(skus: readonly KnownSku[], variants: readonly KnownVariant[]) {
    this.bySku = new Map(skus.map((each) => [each.sku, each]));
    for (const variant of variants) {
      const siblings = this.byHandle.get(variant.handle);
      if (siblings) siblings.push(variant);
      else this.byHandle.set(variant.handle, [variant]);
    }
  }

  /** @throws BadRow */
  idOf({ sku, product }: Article): string {
    if (sku) {
      const variant = this.bySku.get(sku.text);
      if (!variant) throw new BadRow('unknown_sku', sku.column, sku.text);
      if (product && product.handle.text !== variant.handle) {
        throw new BadRow('sku_of_other_product', sku.column, sku.text);
      }
      return variant.id;
    }
    const siblings = (product && this.byHandle.get(product.handle.text)) ?? [];
    const variant = siblings.find((each) => fits(each, product?.labels ?? []));
    const shown = [product?.handle.text, ...(product?.labels ?? [])].join(' / ');
    if (!variant) throw new BadRow('unknown_variant', product?.handle.column ?? null, shown);
    return variant.id;
  }
}
