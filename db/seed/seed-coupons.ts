import { newId } from '@/lib/ids';
import type { Db } from '../client';
import { coupons } from '../schema';

/** Two promises to try at the checkout: a percentage from ¥3,000, and an amount off what is for the kitchen. */
export async function seedCoupons(db: Db, today: Date): Promise<void> {
  await db.insert(coupons).values([
    {
      id: newId(),
      code: 'HIBINO10',
      title: { ja: 'はじめての10%引き', en: '10% off for newcomers' },
      kind: 'percent',
      value: 10,
      minTotal: 3000,
      createdAt: today,
    },
    {
      id: newId(),
      code: 'DAIDOKORO',
      title: { ja: '台所の道具 500円引き', en: '¥500 off kitchen goods' },
      kind: 'amount',
      value: 500,
      minTotal: 1500,
      categories: ['kitchen'],
      maxPerCustomer: 1,
      createdAt: today,
    },
  ]);
}
