/** What a customer holds out or says, by what it looks like. */
export type Sought =
  | { kind: 'return'; number: string }
  | { kind: 'order'; number: string }
  | { kind: 'page'; token: string }
  /** A part of an order: the address of its receipt. */
  | { kind: 'part'; id: string }
  | { kind: 'receipt'; number: string }
  | { kind: 'email'; email: string }
  | { kind: 'phone'; digits: string };

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/**
 * Reads a code, a number, an address or a phone number however it was typed or scanned; null for what is none of them.
 * What is none of the others may be the number of a receipt.
 */
export function readWanted(typed: string): Sought | null {
  const text = typed.normalize('NFKC').trim();
  const page = /\/orders\/([\w-]{16,64})/.exec(text)?.[1];
  if (page) return { kind: 'page', token: page };
  const part = /\/receipts?\/|^uketori:/i.test(text) ? UUID.exec(text)?.[0] : undefined;
  if (part) return { kind: 'part', id: part.toLowerCase() };
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return { kind: 'email', email: text.toLowerCase() };
  const plain = text
    .replace(/[\s#]/g, '')
    .replace(/[\p{Pd}−ー]/gu, '-')
    .toUpperCase();
  if (/^R\d{6}-[0-9A-Z]{5}$/.test(plain)) return { kind: 'return', number: plain };
  if (/^\d{6}-[0-9A-Z]{5}$/.test(plain) && !/^\d+-\d+$/.test(plain)) return { kind: 'order', number: plain };
  const digits = plain.replace(/^\+81/, '0').replace(/\D/g, '');
  if (/^[+\d()-]+$/.test(plain) && digits.length >= 10 && digits.length <= 11) return { kind: 'phone', digits };
  if (/^\d{6}-[0-9A-Z]{5}$/.test(plain)) return { kind: 'order', number: plain };
  return /^[0-9A-Z-]{4,40}$/.test(plain) ? { kind: 'receipt', number: plain } : null;
}
