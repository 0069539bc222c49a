import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { settings } from '@/db/schema';
import type { Settings } from './settings-types';

/** How it is until somebody decides. */
const defaults: Settings = {
  lowRating: 6,
  seller: { name: { ja: '株式会社ひびの', en: 'Hibino Inc.' }, registrationNumber: 'T9234567890123' },
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

export async function getSetting<N extends keyof Settings>(db: Db, name: N): Promise<Settings[N]> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.name, name));
  return row ? (row.value as Settings[N]) : defaults[name];
}
