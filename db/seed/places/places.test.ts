import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

const [header, ...rows]: string[][] = parse(readFileSync('db/seed/places/places.csv'));
const column = (name: string) => rows.map((row) => row[header?.indexOf(name) ?? -1] ?? '');
const kinds = column('kind');

describe('the gazetteer that is shipped', () => {
  it('holds every prefecture and some hundreds of cities and stations', () => {
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    expect(count('prefecture')).toBe(47);
    expect(count('city')).toBeGreaterThan(300);
    expect(count('station')).toBeGreaterThan(250);
    expect(count('prefecture') + count('city') + count('station')).toBe(rows.length);
  });

  it('names each place once, in kana and English too', () => {
    expect(new Set(column('name')).size).toBe(rows.length);
    expect(column('kana').filter((kana) => !/^[ぁ-んー]+$/.test(kana))).toEqual([]);
    expect(column('en').filter((en) => !/^[A-Z][A-Za-z0-9 ,()-]+$/.test(en))).toEqual([]);
  });

  it('lies between Yonaguni and Cape Soya', () => {
    expect(column('lat').filter((lat) => !(Number(lat) > 24 && Number(lat) < 45.6))).toEqual([]);
    expect(column('lng').filter((lng) => !(Number(lng) > 122.9 && Number(lng) < 145.9))).toEqual([]);
  });
});
