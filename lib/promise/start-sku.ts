/**
 * The variant a product page opens with: of the first colour (the first option) the one most shops have, so that the
 * page does not open on something nobody can collect. Parallel shops: the merchant's order.
 */
export function startSku(
  variants: readonly { sku: string; optionValues: readonly string[] }[],
  shopsBySku: ReadonlyMap<string, readonly string[]>,
): string {
  const first = variants[0];
  let best = first;
  const shops = (sku: string) => shopsBySku.get(sku)?.length ?? 0;
  for (const variant of variants) {
    const isFirstColour = variant.optionValues[0] === first?.optionValues[0] || variant.optionValues.length < 2;
    if (best && isFirstColour && shops(variant.sku) > shops(best.sku)) best = variant;
  }
  return best?.sku ?? '';
}
