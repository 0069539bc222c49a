import { afterEach, describe, expect, it } from 'vitest';
import { shippingRates } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { newId } from '../../ids';
import { importText, refusals } from '../testing';

const { db } = await testDatabase();
const head = 'carrier,prefectures,min_value,max_value,max_weight_kg,max_sum_cm,fee,lead_days';
const everywhere = { minValue: null, maxValue: null, maxGrams: null, maxSumMm: null, prefectures: null };

afterEach(async () => {
  await db.delete(shippingRates);
});

describe('shipping rates', () => {
  it('are read, learn what changed, and are the same when they are imported again', async () => {
    const csv = [head, 'yamato,東京都 北海道,,7999,5,80,"¥1,210",2', 'yamato,東京都 北海道,8000,,5,80,0,2'].join('\n');
    expect(await importText(db, 'shipping-rates', csv)).toMatchObject({ created: 2 });
    expect(await importText(db, 'shipping-rates', csv)).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
    const dearer = csv.replace('1,210', '1,320');
    expect(await importText(db, 'shipping-rates', dearer)).toMatchObject({ created: 0, changed: 1, unchanged: 1 });
    const parcel = { carrier: 'yamato', prefectures: ['北海道', '東京都'], maxGrams: 5000, maxSumMm: 800, leadDays: 2 };
    const rates = await db.select().from(shippingRates).orderBy(shippingRates.fee);
    expect(rates).toMatchObject([
      { ...parcel, minValue: 8000, maxValue: null, fee: 0 },
      { ...parcel, minValue: null, maxValue: 7999, fee: 1320 },
    ]);
  });

  it('need no columns for limits they do not have, and are known whatever the order of their prefectures', async () => {
    const known = { ...everywhere, carrier: 'sagawa', fee: 800, leadDays: 1 } as const;
    await db.insert(shippingRates).values([
      { ...known, id: newId() },
      { ...known, id: newId(), prefectures: ['東京都', '千葉県'] },
    ]);
    const bare = await importText(db, 'shipping-rates', 'carrier,fee,lead_days\nsagawa,800,1\njapan_post,700,2\n');
    expect(bare).toMatchObject({ created: 1, changed: 0, unchanged: 1 });
    const ordered = await importText(db, 'shipping-rates', `${head}\nsagawa,千葉県 東京都,,,,,900,1\n`);
    expect(ordered).toMatchObject({ created: 0, changed: 1 });
  });

  it('that say what cannot be are refused one by one', async () => {
    const report = await importText(
      db,
      'shipping-rates',
      [
        head,
        'owl,,,,,,500,1',
        ',,,,,,500,1',
        'yamato,東京,,,,,500,1',
        'yamato,,5000,4999,,,500,1',
        'yamato,,,,0,,500,1',
        'yamato,,,,,1001,500,1',
        'yamato,,,,,,,1',
        'yamato,,,,,,500.5,1',
        'yamato,,,,,,-1,1',
        'yamato,,,,,,500,',
        'yamato,,,,,,500,31',
        'yamato,,,,,,500,1',
        'yamato,,,,,,600,1',
      ].join('\n'),
    );
    expect(report).toMatchObject({ created: 1 });
    expect(refusals(report)).toEqual([
      [2, 'unknown_value', 'carrier'],
      [3, 'missing', 'carrier'],
      [4, 'unknown_value', 'prefectures'],
      [5, 'out_of_range', 'max_value'],
      [6, 'out_of_range', 'max_weight_kg'],
      [7, 'out_of_range', 'max_sum_cm'],
      [8, 'missing', 'fee'],
      [9, 'not_whole', 'fee'],
      [10, 'out_of_range', 'fee'],
      [11, 'missing', 'lead_days'],
      [12, 'out_of_range', 'lead_days'],
      [14, 'duplicate_row', null],
    ]);
  });
});
