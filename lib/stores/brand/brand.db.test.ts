import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { connectPreview } from '@/db/preview';
import { drafts, pageRenewals, settings } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeClerk, noon } from '@/db/testing-shop';
import type { Actor } from '../../access/actor';
import { publishDraft, undoPublication } from '../../drafts/publish';
import { listPublications } from '../../drafts/queries';
import { saveBusiness } from '../business/save-business';
import { defaultHome } from '../home/default-home';
import { saveHome } from '../home/save-home';
import { defaultSettings, getSetting, getSettings } from '../settings';
import { saveTexts } from '../texts/save-texts';
import { defaultBrand } from './default-brand';
import { type BrandForm, brandForm, saveBrandInput } from './input';
import { shopNames } from './names';
import { brandFormOf, saveBrand } from './save-brand';

const { db, url } = await testDatabase();
const preview = connectPreview(url, null);
afterAll(() => preview.close());

let merchant: Actor;
beforeEach(async () => {
  await db.delete(settings);
  await db.delete(drafts);
  merchant = { ...(await makeClerk(db)), role: 'merchant' };
});

const form = (over: Partial<BrandForm> = {}): BrandForm => ({ ...brandFormOf(defaultBrand), ...over });
const renamed = form({ name: { ja: 'つばめ堂', en: 'Tsubame' }, accent: '#b3261e', logo: null });
const subject = 'setting:brand' as const;

test('a name and a colour are seen in preview alone; published by everybody; undone, they are as before', async () => {
  const { version } = await saveBrand(db, merchant, { seen: 0, form: renamed }, noon);
  expect((await getSetting(db, 'brand')).name.ja).toBe('ひびの');
  const drafted = await getSettings(preview.db, ['brand', 'seller']);
  expect(drafted.brand).toMatchObject({ name: { ja: 'つばめ堂', en: 'Tsubame' }, accent: '#b3261e', logo: null });
  expect([shopNames(drafted, 'ja').shop, shopNames(drafted, 'en').shop]).toEqual(['つばめ堂', 'Tsubame']);

  await publishDraft(db, merchant, { subject, seen: version }, noon);
  expect((await getSetting(db, 'brand')).name.ja).toBe('つばめ堂');
  const renewals = await db.select().from(pageRenewals).where(eq(pageRenewals.at, noon));
  expect(renewals.map(({ paths }) => paths)).toContainEqual(['*']);

  const [last] = await listPublications(db, merchant, { subject, limit: 1 });
  await undoPublication(db, merchant, { id: last?.id ?? '' }, noon);
  expect(await getSetting(db, 'brand')).toEqual(defaultBrand);
});

test('of two who edit at once, the later one is told', async () => {
  await saveBrand(db, merchant, { seen: 0, form: renamed }, noon);
  const other = saveBrand(db, merchant, { seen: 0, form: form({ accent: '#000000' }) }, noon);
  await expect(other).rejects.toMatchObject({ code: 'already_changed', details: { version: 1 } });
  expect((await getSetting(preview.db, 'brand')).accent).toBe('#b3261e');
});

test('what is saved as it comes is no draft at all', async () => {
  expect(await saveBrand(db, merchant, { seen: 0, form: form() }, noon)).toEqual({ version: 0 });
});

test('nobody without the brand’s part of the console changes it', async () => {
  const clerk = await makeClerk(db);
  const others: Actor[] = [clerk, { ...clerk, role: 'merchant', areas: ['catalogue'] }];
  for (const actor of others) {
    const refused = { code: 'not_allowed' };
    await expect(saveBrand(db, actor, { seen: 0, form: renamed }, noon)).rejects.toMatchObject(refused);
    await expect(saveTexts(db, actor, { seen: 0, form: { parts: [] } }, noon)).rejects.toMatchObject(refused);
  }
});

test.each([
  ['a colour whose text cannot be read', { accent: '#ff7a00' }, 'accent', 'contrast'],
  ['what is no colour', { accent: 'red;}' }, 'accent', 'colour'],
  ['a name with mark-up', { name: { ja: '<b>店</b>', en: '' } }, 'name.ja', 'plain'],
  [
    'a picture of another server',
    { logo: { url: 'https://evil.example/x.svg', width: 1, height: 1, alt: { ja: '', en: '' } } },
    'logo.url',
    null,
  ],
  [
    'a drawing',
    { logo: { url: '/media/uploads/x.svg', width: 1, height: 1, alt: { ja: '', en: '' } } },
    'logo.url',
    null,
  ],
])('%s is refused', (_what, over, path, message) => {
  const parsed = saveBrandInput.safeParse({ seen: 0, form: { ...renamed, ...over } });
  const issue = parsed.error?.issues[0];
  expect(issue?.path.join('.')).toBe(`form.${path}`);
  if (message) expect(issue?.message).toBe(message);
});

test('a colour is kept in one way of writing', () => {
  expect(brandForm.parse(form({ accent: ' B3261E ' })).accent).toBe('#b3261e');
});

test('parts of the home page, texts and the seller are drafted beside it, each alone', async () => {
  const banner = {
    ...{ id: 'b', kind: 'banner' as const, shown: true, text: { ja: '冬市 <b>', en: '' }, picture: null },
    ...{ link: { to: '', label: { ja: '', en: '' } }, from: '2026-12-01T00:00', until: '' },
  };
  const builtIn = defaultHome.blocks.flatMap((block) => (block.kind === 'hero' ? [] : [block])) as [];
  await saveHome(db, merchant, { seen: 0, form: { blocks: [banner, ...builtIn] } }, noon);
  const own = {
    key: 'terms.s1',
    title: { ja: '', en: '' },
    body: { ja: '<script>alert(1)</script>', en: '' },
    hidden: false,
  };
  await saveTexts(db, merchant, { seen: 0, form: { parts: [own] } }, noon);
  const seller = {
    name: { ja: '別の会社', en: '' },
    address: { ja: '京都市左京区1-1', en: '' },
    contact: { ja: '075-000-0000', en: '' },
    registrationNumber: 'T7000012050002',
  };
  await saveBusiness(db, merchant, { seen: 0, form: { seller, profiles: {} } }, noon);

  expect(await getSettings(db, ['home', 'texts', 'seller'])).toEqual({
    home: defaultHome,
    texts: {},
    seller: defaultSettings.seller,
  });
  const drafted = await getSettings(preview.db, ['home', 'texts', 'seller']);
  expect(drafted.home.blocks[0]).toEqual({ ...banner, text: { ja: '冬市 <b>' }, link: null, until: null });
  expect(drafted.texts).toEqual({ 'terms.s1': { title: null, body: { ja: '<script>alert(1)</script>' } } });
  expect(drafted.seller).toEqual({
    ...{ name: { ja: '別の会社' }, registrationNumber: 'T7000012050002' },
    ...{ address: { ja: '京都市左京区1-1' }, contact: { ja: '075-000-0000' } },
  });
});
