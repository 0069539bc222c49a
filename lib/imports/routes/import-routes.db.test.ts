import { beforeAll, describe, expect, it } from 'vitest';
import { transferRoutes } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStore } from '@/db/testing-shop';
import { importText, refusals } from '../testing';

const { db } = await testDatabase();
const head = 'from,to,weekdays,cutoff,transit_days,arrives,closed_dates';
let [warehouse, shop] = ['', ''];

beforeAll(async () => {
  warehouse = (await makeStore(db, { storeCode: '9001', kind: 'warehouse' })).id;
  shop = (await makeStore(db, { storeCode: '0001' })).id;
});

describe('routes', () => {
  it('are read, learn what changed, and are the same when they are imported again', async () => {
    const csv = `${head}\n9001,0001,mon tue,15:00,1,10:30,2027-01-01 2027-01-02\n`;
    expect(await importText(db, 'routes', csv)).toMatchObject({ created: 1 });
    expect(await importText(db, 'routes', csv)).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
    expect(await importText(db, 'routes', csv.replace('15:00', '16:00'))).toMatchObject({ changed: 1 });
    expect(await db.select().from(transferRoutes)).toMatchObject([
      {
        fromId: warehouse,
        toId: shop,
        weekdays: ['mon', 'tue'],
        cutoffMinute: 960,
        transitDays: 1,
        arrivesMinute: 630,
        closedDates: ['2027-01-01', '2027-01-02'],
      },
    ]);
  });

  it('that lead nowhere, or say what cannot be, are refused one by one', async () => {
    const report = await importText(
      db,
      'routes',
      [
        head,
        '0001,0001,mon,15:00,1,10:30,',
        '9001,nowhere,mon,15:00,1,10:30,',
        '9001,0001,someday,15:00,1,10:30,',
        '9001,0001,mon,25:00,1,10:30,',
        '9001,0001,mon,15:00,-1,10:30,',
        '9001,0001,mon,15:00,1,10:30,2027-13-01',
        '0001,9001,mon,15:00,1,10:30,',
        '0001,9001,tue,15:00,1,10:30,',
      ].join('\n'),
    );
    expect(report).toMatchObject({ created: 1 });
    expect(refusals(report)).toEqual([
      [2, 'route_to_itself', 'to'],
      [3, 'unknown_store', 'to'],
      [4, 'unknown_value', 'weekdays'],
      [5, 'unknown_value', 'cutoff'],
      [6, 'out_of_range', 'transit_days'],
      [7, 'unknown_value', 'closed_dates'],
      [9, 'duplicate_row', null],
    ]);
  });
});
