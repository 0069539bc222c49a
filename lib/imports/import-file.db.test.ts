import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { auditLog, categories, locations, places, products, stockLevels, variants } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { importFile, type Progress } from './import-file';
import type { Problem } from './problem';
import { importedAt, importFixture, importText } from './testing';

const { db } = await testDatabase();

const counts = async () => ({
  products: await db.$count(products),
  variants: await db.$count(variants),
  categories: await db.$count(categories),
  locations: await db.$count(locations),
  levels: await db.$count(stockLevels),
  places: await db.$count(places),
  audit: await db.$count(auditLog),
});
const nothing = { products: 0, variants: 0, categories: 0, locations: 0, levels: 0, places: 0, audit: 0 };

beforeEach(async () => {
  for (const table of [stockLevels, locations, variants, products, categories, places, auditLog])
    await db.delete(table);
});

const goodProducts = Array.from({ length: 600 }, (_, i) => `p${i},商品${i},S-${i},100\n`).join('');
const head = 'Handle,Title,Variant SKU,Variant Price\n';

describe('a broken file', () => {
  it.each([
    ['products', `${head}${goodProducts}x,"閉じない,S-x,100\n`, 'unclosed_quote'],
    ['products', `${head}${goodProducts}x,"余分"な,S-x,100\n`, 'stray_quote'],
    ['products', `${head}${goodProducts}x,途中で`, 'truncated'],
    ['products', 'name,lat,lng\nA,35,139\n', 'missing_columns'],
    ['products', '', 'empty'],
    ['products', 'PK\u0003\u0004', 'spreadsheet'],
    ['stores', `${head}${goodProducts}`, 'missing_columns'],
    [
      'stores',
      '{"type":"FeatureCollection","features":[{"type":"Feature","id":1,"properties":{"name":"店"},"geometry":',
      'truncated',
    ],
    ['stores', '{"type":"FeatureCollection","features":[{"type":"Feature",}]}', 'bad_json'],
    ['stores', '{"type":"Topology"}', 'not_geojson'],
    ['stock', 'sku,count\nA,1\n', 'missing_columns'],
    ['places', 'name,latitude\nA,35\n', 'missing_columns'],
  ] as const)('of %s changes nothing (%#)', async (kind, text, fault) => {
    await expect(importText(db, kind, text)).rejects.toMatchObject({ code: 'invalid_input', fault });
    expect(await counts()).toEqual(nothing);
  });

  it('names the columns that are missing', async () => {
    await expect(importText(db, 'products', 'handle,sku\na,b\n')).rejects.toMatchObject({
      where: { columns: ['title', 'price / variant price'] },
    });
  });

  it('that breaks off only when it is read again leaves nothing behind', async () => {
    let opened = 0;
    const open = () => {
      opened += 1;
      return Readable.from([Buffer.from(opened < 3 ? head + goodProducts : `${head}${goodProducts}x,"`)]);
    };
    await expect(importText(db, 'products', '', { open })).rejects.toMatchObject({ fault: 'unclosed_quote' });
    expect(await counts()).toEqual(nothing);
  });
});

describe('a dry run', () => {
  it('reports what an import would do and writes nothing', async () => {
    const dry = await importFixture(db, 'products', 'bad-products.csv', { dryRun: true });
    expect(await counts()).toEqual(nothing);
    const { dryRun, ...report } = await importFixture(db, 'products', 'bad-products.csv');
    expect(dry).toEqual({ ...report, dryRun: true });
    expect(dryRun).toBe(false);
  });

  it.each([
    ['stores', 'shops.geojson'],
    ['places', 'places-cp932.csv'],
    ['stock', 'google-inventory.tsv'],
  ] as const)('of %s tells the same as the import after it', async (kind, name) => {
    if (kind === 'stock') {
      await importFixture(db, 'stores', 'google-profile.csv');
      await importFixture(db, 'products', 'shopify-classic.csv');
    }
    const before = await counts();
    const dry = await importFixture(db, kind, name, { dryRun: true });
    expect(await counts()).toEqual(before);
    expect(dry).toEqual({ ...(await importFixture(db, kind, name)), dryRun: true });
  });
});

describe('an import', () => {
  it('is for those who run the shop', async () => {
    const manager = { kind: 'staff', staffId: 's', name: '南', role: 'manager', locationIds: [] } as const;
    for (const actor of [{ kind: 'guest' } as const, manager]) {
      await expect(importText(db, 'places', 'name,lat,lng\nA,35,139\n', { actor })).rejects.toMatchObject({
        code: 'not_allowed',
      });
    }
    expect(await counts()).toEqual(nothing);
  });

  it('tells how far it is and stands in the audit log', async () => {
    const steps: Progress[] = [];
    await importText(db, 'products', head + goodProducts, { onProgress: (step) => steps.push(step) });
    const bytes = Buffer.byteLength(head + goodProducts);
    expect(steps.filter(({ stage }) => stage === 'checking').at(-1)).toEqual({ stage: 'checking', bytes, rows: 600 });
    expect(steps.at(-1)).toEqual({ stage: 'importing', bytes, rows: 600 });
    expect(await db.select().from(auditLog)).toMatchObject([
      { action: 'import_products', subjectId: 'text', actorKind: 'system', at: importedAt, data: { created: 600 } },
    ]);
  });

  it('keeps the first thousand refusals and hands on all of them', async () => {
    const told: Problem[] = [];
    const text = `name,lat,lng\n${'A,95,139\n'.repeat(3000)}`;
    const report = await importText(db, 'places', text, {
      reportTo: async (kind, problems) => void (kind === 'refused' && told.push(...problems)),
    });
    expect(report).toMatchObject({ read: 3000, refusedCount: 3000 });
    expect(report.refused).toHaveLength(1000);
    expect(told.map(({ line }) => line)).toEqual(Array.from({ length: 3000 }, (_, i) => i + 2));
  });

  it('finds Japanese in CP932 although the first hundred kilobytes are ASCII', async () => {
    const ascii = Array.from({ length: 6000 }, (_, i) => `place ${i},35,139\n`).join('');
    const kutsuya = Buffer.from([0x8c, 0x43, 0x89, 0xae]);
    const file = [Buffer.from(`name,lat,lng\n${ascii}`), kutsuya, Buffer.from(',36,140\n')];
    const report = await importFile({
      db,
      actor: { kind: 'system' },
      kind: 'places',
      name: 'places.csv',
      open: () => Readable.from(file),
      now: importedAt,
    });
    expect(report).toMatchObject({ created: 6001, flaggedCount: 0 });
    expect((await db.select().from(places)).some(({ name }) => name.ja === '靴屋')).toBe(true);
  });
});
