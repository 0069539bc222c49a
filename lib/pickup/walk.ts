import type { StaffLine, StaffOrder } from './types';

/** What is fetched at one place on the way through the shop, and for whom. */
export interface Stop {
  line: StaffLine;
  bags: (Bag & { quantity: number; picked: number })[];
}

/** Stops that lie in one section of the shop; null for those nobody has said where they are. */
export interface SectionStops {
  section: string | null;
  stops: Stop[];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** What the bag of the n-th order is called on the way; more than anybody carries at once are numbers. */
export const bagLetter = (index: number): string => LETTERS[index] ?? String(index + 1);

/** B-2 before B-12; what lies nowhere known comes last. */
const byPlace = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a.localeCompare(b, 'ja', { numeric: true });
};

/** An order with the bag it is fetched in. */
export interface Bag {
  order: StaffOrder;
  letter: string;
}

/** Bags in the order of their orders, as on paper. */
export const bagsOf = (orders: readonly StaffOrder[]): Bag[] =>
  orders.map((order, index) => ({ order, letter: bagLetter(index) }));

/** Several orders as one way through the shop: by section and shelf, each article once with the bags it goes into. */
export function walkOf(bags: readonly Bag[]): SectionStops[] {
  const stops = new Map<string, Stop>();
  for (const { order, letter } of bags) {
    for (const line of order.lines) {
      const stop = stops.get(line.sku) ?? { line, bags: [] };
      stop.bags.push({ order, letter, quantity: line.quantity, picked: line.picked });
      stops.set(line.sku, stop);
    }
  }
  const sorted = [...stops.values()].sort(
    ({ line: a }, { line: b }) =>
      byPlace(a.section, b.section) || byPlace(a.shelf, b.shelf) || a.sku.localeCompare(b.sku, 'ja', { numeric: true }),
  );
  const sections: SectionStops[] = [];
  for (const stop of sorted) {
    const last = sections.at(-1);
    if (last && last.section === stop.line.section) last.stops.push(stop);
    else sections.push({ section: stop.line.section, stops: [stop] });
  }
  return sections;
}

/** Ids of orders by their bags; a bag that was given up is free for the next order, so that no other changes its letter. */
export type Chosen = readonly (string | null)[];

export function toggleBag(chosen: Chosen, id: string): Chosen {
  if (chosen.includes(id)) return chosen.map((one) => (one === id ? null : one));
  const free = chosen.indexOf(null);
  return free < 0 ? [...chosen, id] : chosen.with(free, id);
}

/** The chosen orders that are still there, each in its bag. */
export const chosenBags = (chosen: Chosen, orders: readonly StaffOrder[]): Bag[] =>
  chosen.flatMap((id, index) => {
    const order = orders.find((one) => one.id === id);
    return order ? [{ order, letter: bagLetter(index) }] : [];
  });
