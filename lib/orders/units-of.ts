import type { Wanted } from '../stock/commands';
import type { PartDraft } from './order-draft';

interface Binding extends Pick<PartDraft, 'preparedAtId' | 'bring'> {
  lines: readonly Pick<Wanted, 'variantId' | 'sku' | 'quantity'>[];
}

/** Units an order binds, one entry a variant and location: parts of one order may draw on the same shelf. */
export function unitsOf(parts: readonly Binding[]): Wanted[] {
  const units = new Map<string, Wanted>();
  const add = ({ quantity, ...at }: Wanted) => {
    const key = `${at.variantId}${at.locationId}`;
    units.set(key, { ...at, quantity: quantity + (units.get(key)?.quantity ?? 0) });
  };
  for (const { preparedAtId, lines, bring } of parts) {
    const left = lines.map(({ quantity }) => quantity);
    for (const { fromId, units: brought } of bring) {
      for (const { line, quantity } of brought) {
        const article = lines[line];
        if (!article) continue;
        left[line] = (left[line] ?? 0) - quantity;
        add({ variantId: article.variantId, sku: article.sku, locationId: fromId, quantity });
      }
    }
    for (const [index, { variantId, sku }] of lines.entries()) {
      const quantity = left[index] ?? 0;
      if (quantity > 0) add({ variantId, sku, locationId: preparedAtId, quantity });
    }
  }
  return [...units.values()];
}
