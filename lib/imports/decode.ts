import type { Readable } from 'node:stream';
import { BrokenFile } from './broken-file';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis';

/** Opens the file from its beginning; called once a reading. */
export type Open = () => Readable;

/**
 * Counts what of a file is UTF-8: `pairs` and `longer` are whole sequences of two, and of three or four bytes, `bad`
 * the bytes that fit no sequence.
 */
class Utf8Census {
  pairs = 0;
  longer = 0;
  bad = 0;
  private length = 0;
  private missing = 0;

  count(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.missing > 0 && byte >= 0x80 && byte < 0xc0) this.follow();
      else if (byte >= 0x80 || this.missing > 0) this.lead(byte);
    }
  }

  private follow(): void {
    this.missing -= 1;
    if (this.missing > 0) return;
    if (this.length === 2) this.pairs += 1;
    else this.longer += 1;
  }

  private lead(byte: number): void {
    if (this.missing > 0) this.bad += 1;
    this.length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
    this.missing = Math.max(0, this.length - 1);
    if (byte >= 0x80 && this.length === 0) this.bad += 1;
  }

  /**
   * A few stray bytes do not make UTF-8 anything else. In CP932 nearly every letter holds bytes that fit no sequence;
   * only half-width katakana now and then look like pairs.
   */
  isUtf8(): boolean {
    return this.bad <= this.longer + this.pairs / 10;
  }
}

/** UTF-16 by its mark, or, without one, by the zero bytes that every second letter of a heading in ASCII leaves. */
function utf16(head: Uint8Array): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 10 && even < odd / 10) return 'utf-16le';
  if (even > head.length / 10 && odd < even / 10) return 'utf-16be';
  return null;
}

/** .xlsx is a zip of its parts, .xls an older container. */
const spreadsheets = [
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0],
];
/** PNG, JPEG, GIF, WebP, PDF, gzip: their bytes would be called a table with faults. */
const otherFiles = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
];
const begins = (head: Uint8Array, signs: number[][]) => signs.some((sign) => sign.every((byte, i) => head[i] === byte));

/**
 * Reads the file to its end, because the first Japanese letter may stand anywhere in it.
 * @throws BrokenFile `empty`, `spreadsheet` for an .xlsx or .xls, `not_a_table` for a picture or a document.
 */
export async function detectEncoding(open: Open): Promise<Encoding> {
  const census = new Utf8Census();
  let first = true;
  for await (const chunk of open()) {
    const bytes: Uint8Array = chunk;
    if (first && begins(bytes, spreadsheets)) throw new BrokenFile('spreadsheet');
    if (first && begins(bytes, otherFiles)) throw new BrokenFile('not_a_table');
    const wide = first ? utf16(bytes.subarray(0, 4096)) : null;
    if (wide) return wide;
    first = false;
    census.count(bytes);
  }
  if (first) throw new BrokenFile('empty');
  return census.isUtf8() ? 'utf-8' : 'shift_jis';
}

/**
 * The file's text, piece by piece, without byte order mark, every line ending (CRLF, LF, bare CR) as \n. Bytes that
 * mean nothing become U+FFFD; in CP932 they never swallow a following quote, comma or line ending. `onBytes` is told
 * how many bytes each piece took.
 */
export async function* readText(
  open: Open,
  encoding: Encoding,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for await (const chunk of open()) {
    const bytes: Uint8Array = chunk;
    onBytes(bytes.length);
    const text = held + decoder.decode(bytes, { stream: true });
    // Whether a carriage return ends a line by itself is known when the next letter is.
    held = text.endsWith('\r') ? '\r' : '';
    yield unixLines(text.slice(0, text.length - held.length));
  }
  yield unixLines(held + decoder.decode());
}

const unixLines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
