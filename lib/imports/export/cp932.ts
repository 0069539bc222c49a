/** Stands for letters that Shift_JIS does not have, as printers have it: 〓 */
const GETA = [0x81, 0xac];

/** Letters that systems write in more than one way; Windows has only the latter. */
const alike: Partial<Record<string, string>> = {
  '〜': '～',
  '−': '－',
  '‖': '∥',
  '—': '―',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
  '¥': '￥',
};

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const leads = [...range(0x81, 0x9f), ...range(0xe0, 0xfc)];
const trails = [...range(0x40, 0x7e), ...range(0x80, 0xfc)];

/** NEC's copy of IBM's letters: Windows writes them where IBM has them. */
const isCopy = (lead: number) => lead === 0xed || lead === 0xee;

let known: Map<string, number[]> | null = null;

/** Every letter of CP932 with its bytes, found by decoding all of them once. */
function bytesByLetter(): Map<string, number[]> {
  if (known) return known;
  const decoder = new TextDecoder('shift_jis');
  const found = new Map<string, number[]>();
  const keep = (...bytes: number[]) => {
    const letter = decoder.decode(Uint8Array.from(bytes));
    if (letter.length === 1 && letter !== '\ufffd' && !found.has(letter)) found.set(letter, bytes);
  };
  for (const byte of [...range(0, 0x7f), ...range(0xa1, 0xdf)]) keep(byte);
  for (const lead of leads.filter((each) => !isCopy(each))) for (const trail of trails) keep(lead, trail);
  known = found;
  return found;
}

/** A text as Windows' Shift_JIS (CP932). */
export function encodeCp932(text: string): Uint8Array {
  const letters = bytesByLetter();
  const bytes: number[] = [];
  for (const letter of text) bytes.push(...(letters.get(letter) ?? letters.get(alike[letter] ?? '') ?? GETA));
  return Uint8Array.from(bytes);
}
