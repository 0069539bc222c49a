/** Departments in the merchant's order, given by their ids; those he gave no place stand after it, as they came. */
export function inCategoryOrder<T extends { id: string }>(categories: readonly T[], order: readonly string[]): T[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = ({ id }: T) => places.get(id) ?? order.length;
  return categories.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Their ids once one of them has moved a place up or down; null where it cannot. */
export function movedInOrder(ids: readonly string[], id: string, by: -1 | 1): string[] | null {
  const from = ids.indexOf(id);
  const other = ids[from + by];
  if (from < 0 || other === undefined) return null;
  return ids.with(from, other).with(from + by, id);
}
