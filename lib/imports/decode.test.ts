import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { detectEncoding, readText } from './decode';

const of =
  (...chunks: Uint8Array[]) =>
  () =>
    Readable.from(chunks);
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
// 「靴,在庫」 in CP932
const kutsu = Buffer.from([0x8c, 0x43, 0x2c, 0x8d, 0xdd, 0x8c, 0xc9]);

async function textOf(open: () => Readable): Promise<string> {
  let text = '';
  for await (const piece of readText(open, await detectEncoding(open))) text += piece;
  return text;
}

describe('the encoding of a file', () => {
  it.each<[string, Uint8Array[], string]>([
    ['plain ASCII', [bytes('a,b\n')], 'utf-8'],
    ['UTF-8', [bytes('店舗,在庫\n')], 'utf-8'],
    ['UTF-8 with a mark', [bytes('\ufeff店舗\n')], 'utf-8'],
    ['UTF-8 with a stray byte', [bytes('店舗,在庫,'), Buffer.from([0x9f]), bytes('数\n')], 'utf-8'],
    ['French UTF-8 with a stray byte', [bytes('é'.repeat(20)), Buffer.from([0xff])], 'utf-8'],
    ['UTF-8 cut in the middle of a letter', [bytes('靴').subarray(0, 1), bytes('靴').subarray(1)], 'utf-8'],
    ['UTF-16 LE with a mark', [bytes('\ufeff店舗\n', 'utf16le')], 'utf-16le'],
    ['UTF-16 BE with a mark', [bytes('\ufeff店舗\n', 'utf16le').swap16()], 'utf-16be'],
    ['UTF-16 LE without one', [bytes('store_code\tid\t在庫\n', 'utf16le')], 'utf-16le'],
    ['UTF-16 BE without one', [bytes('store_code\tid\t在庫\n', 'utf16le').swap16()], 'utf-16be'],
    ['UTF-8 with a zero byte', [bytes('name,lat,lng\na\u0000b,35,139\n')], 'utf-8'],
    ['CP932', [kutsu], 'shift_jis'],
    ['CP932 with a stray byte', [kutsu, Buffer.from([0x82, 0x22]), kutsu], 'shift_jis'],
    [
      'half-width katakana in CP932',
      [Buffer.from([0xc4, 0xda, 0xb0, 0xc5, 0xb0, 0x2c, 0xc3, 0xbd, 0xc4])],
      'shift_jis',
    ],
    ['CP932 after a megabyte of ASCII', [bytes('a,b\n'.repeat(250_000)), kutsu], 'shift_jis'],
  ])('is seen for %s', async (_, chunks, encoding) => {
    expect(await detectEncoding(of(...chunks))).toBe(encoding);
  });

  it('is not looked for in nothing, nor in a spreadsheet, a picture or a document', async () => {
    await expect(detectEncoding(of())).rejects.toMatchObject({ fault: 'empty' });
    await expect(detectEncoding(of(Buffer.from('PK\u0003\u0004…')))).rejects.toMatchObject({ fault: 'spreadsheet' });
    for (const head of ['\u0089PNG\r\n', '\u00ff\u00d8\u00ff\u00e0', 'GIF89a', '%PDF-1.7', '\u001f\u008b\b']) {
      await expect(detectEncoding(of(bytes(head, 'latin1')))).rejects.toMatchObject({ fault: 'not_a_table' });
    }
  });
});

describe('the text of a file', () => {
  it('has one kind of line ending, also where a chunk ends between CR and LF', async () => {
    expect(await textOf(of(bytes('a\r'), bytes('\nb\rc\r\r'), bytes('\n\nd\r')))).toBe('a\nb\nc\n\n\nd\n');
  });

  it('has no mark and no torn letters', async () => {
    const text = bytes('\ufeff靴と𠮷');
    expect(await textOf(of(...[...text].map((byte) => Buffer.from([byte]))))).toBe('靴と𠮷');
  });

  it('reads the letters that only CP932 has', async () => {
    expect(await textOf(of(Buffer.from([0x87, 0x40, 0x87, 0x8a, 0xfb, 0xfc, 0x81, 0x60])))).toBe('①㈱髙～');
  });

  it('keeps quote and comma behind a stray byte', async () => {
    expect(await textOf(of(kutsu, Buffer.from([0x2c, 0x22, 0x82, 0x22, 0x2c, 0x31])))).toBe('靴,在庫,"\ufffd",1');
  });
});
