/**
 * The pickup code in what a scanner read: six digits alone (spaced or in full width), or the last group of six digits
 * in a `uketori:` address. Null when there is none.
 */
export function scannedCode(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const digits = plain.replace(/[\s-]/g, '');
  if (/^\d{6}$/.test(digits)) return digits;
  if (!/^uketori:/i.test(plain)) return null;
  return plain.match(/(?<!\d)\d{6}(?!\d)/g)?.at(-1) ?? null;
}
