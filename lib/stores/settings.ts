import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { prepared } from '@/db/prepared';
import { settings } from '@/db/schema';
import { defaultBrand } from './brand/default-brand';
import { defaultHome } from './home/default-home';
import type { Settings } from './settings-types';

/** How it is until somebody decides. */
export const defaultSettings: Settings = {
  lowRating: 6,
  brand: defaultBrand,
  home: defaultHome,
  categoryOrder: [],
  texts: {},
  seller: {
    name: { ja: '株式会社ひびの', en: 'Hibino Co., Ltd.' },
    registrationNumber: 'T9234567890123',
    address: {
      ja: '〒100-0005 東京都千代田区丸の内2-5-9 5階',
      en: '5F, 2-5-9 Marunouchi, Chiyoda-ku, Tokyo 100-0005, Japan',
    },
    contact: { ja: '03-5555-0100(平日 10:00–17:00)', en: '03-5555-0100 (weekdays, 10 am to 5 pm)' },
  },
  noShow: { threshold: 3, days: 180 },
  captureAt: 'hand_over',
  unpaidDays: 3,
  profiles: {},
  points: { percent: 1 },
  returns: {
    days: 14,
    conditions: ['resellable', 'opened'],
    excluded: { categories: [], taxRates: [800] },
    fee: 'fault',
    approvalAbove: 30_000,
    receiptNeeded: false,
    opened: 'warehouse',
  },
};

const settingsNamed = prepared((db) =>
  db
    .select({ name: settings.name, value: settings.value })
    .from(settings)
    .where(sql`${settings.name} = any(${sql.placeholder('names')}::text[])`)
    .prepare('settings_named'),
);

/** Several at once. */
export async function getSettings<N extends keyof Settings>(db: Db, names: readonly N[]): Promise<Pick<Settings, N>> {
  const rows = await settingsNamed(db).execute({ names });
  const stored = Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  return Object.fromEntries(names.map((name) => [name, stored[name] ?? defaultSettings[name]])) as Pick<Settings, N>;
}

export const getSetting = async <N extends keyof Settings>(db: Db, name: N): Promise<Settings[N]> =>
  (await getSettings(db, [name]))[name];
