import { describe, expect, it } from 'vitest';
import { delimiterOf, type Row, readRows } from './rows';

async function* pieces(...texts: string[]) {
  yield* texts;
}

async function rowsOf(...texts: string[]): Promise<[number, string[]][]> {
  const rows: Row[] = [];
  for await (const row of readRows(pieces(...texts))) rows.push(row);
  return rows.map(({ line, cells }) => [line, cells]);
}

describe('the delimiter', () => {
  it.each([
    ['a,b;c,d\n', ','],
    ['store_code\tid\tquantity,price\n1\t2\t3\n', '\t'],
    ['a;b;"c,d,e,f"\n', ';'],
    ['alone\n', ','],
    ['\n\na;b\n', ';'],
  ])('of %j is %j', (head, delimiter) => {
    expect(delimiterOf(head)).toBe(delimiter);
  });
});

describe('rows', () => {
  it('begin on the line they are said to begin on', async () => {
    expect(await rowsOf('\na,b\n\n"x\n\ny",1\n,\nz,"2\n"\nlast,3')).toEqual([
      [2, ['a', 'b']],
      [4, ['x\n\ny', '1']],
      [8, ['z', '2\n']],
      [10, ['last', '3']],
    ]);
  });

  it('are whole wherever the pieces of the text are cut', async () => {
    expect(await rowsOf('a', ',b', '\n"x', '""', 'y",', '1\n')).toEqual([
      [1, ['a', 'b']],
      [2, ['x"y', '1']],
    ]);
  });

  it('are filled up when they are separated by tabs, and keep their inches', async () => {
    expect(await rowsOf('id\tname\tnote\n1\t5" pipe\n')).toEqual([
      [1, ['id', 'name', 'note']],
      [2, ['1', '5" pipe', '']],
    ]);
  });

  it.each([
    ['empty', ''],
    ['empty', '\n\n'],
    ['unclosed_quote', 'a,b\n1,"2\n3,4\n'],
    ['stray_quote', 'a,b\n1,"2"x\n'],
    ['stray_quote', 'a,b\n1,2"x\n'],
    ['truncated', 'a,b\n1,2\n3'],
    ['record_too_long', `a,b\n1,"${'x'.repeat(2_000_001)}`],
  ])('end with %s in a file that is broken', async (fault, text) => {
    await expect(rowsOf(text)).rejects.toMatchObject({ code: 'invalid_input', fault });
  });

  it('say where the file is broken', async () => {
    await expect(rowsOf('a,b\n1,2\n3,4"\n')).rejects.toMatchObject({ where: { line: 3 } });
    await expect(rowsOf('a,b\n1,"2\n2"\n3,"4\n5,6\n7,8\n')).rejects.toMatchObject({ where: { line: 4 } });
    await expect(rowsOf(`a,b\n${'1,2\n'.repeat(100)}3,"4\n`)).rejects.toMatchObject({ where: { line: 102 } });
  });
});
