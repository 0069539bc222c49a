/**
 * What the codes on the counter's own labels say: which order a bag is, or where it is put. Capital letters, digits and
 * hyphens only, because scanners that type as keyboards send others wrongly on Japanese ones.
 */
const BAG = 'BAG-';
const PLACE = 'PLACE-';
/** A place with a name of other letters: its UTF-8, in hexadecimal digits. */
const NAMED = 'PLACEX-';
/** As long as a place's name may be. */
export const MOST_PLACE = 20;
/** Longer than the code on any label. */
export const MOST_LABEL = 260;

export const bagCode = (fulfillmentId: string): string => BAG + fulfillmentId.toUpperCase();
const hexOf = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const textOf = (hex: string) =>
  new TextDecoder().decode(Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));

export const placeCode = (shelf: string): string =>
  /^[A-Z0-9-]+$/.test(shelf) ? PLACE + shelf : NAMED + hexOf(shelf).toUpperCase();

function readPlace(text: string): string | null {
  const upper = text.toUpperCase();
  const place = /^PLACEX-(?:[0-9A-F]{2})+$/.test(upper)
    ? textOf(upper.slice(NAMED.length))
    : upper.startsWith(PLACE)
      ? text.slice(PLACE.length).trim()
      : '';
  return place.length > 0 && place.length <= MOST_PLACE ? place : null;
}

/** What a scanned label says; null for any other code. */
export function readLabel(scanned: string): { fulfillmentId: string } | { shelf: string } | null {
  const text = scanned.normalize('NFKC').trim();
  const upper = text.toUpperCase();
  if (/^BAG-[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/.test(upper)) {
    return { fulfillmentId: upper.slice(BAG.length).toLowerCase() };
  }
  const shelf = readPlace(text);
  return shelf === null ? null : { shelf };
}

/** The place on a label; null for any other code. */
export function labelledPlace(scanned: string): string | null {
  const label = readLabel(scanned);
  return label && 'shelf' in label ? label.shelf : null;
}
