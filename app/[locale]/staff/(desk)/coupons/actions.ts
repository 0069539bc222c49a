'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import * as coupons from '@/lib/coupons/commands';
import { couponInput, switchCouponInput } from '@/lib/coupons/input';
import { localePath, locales } from '@/lib/locale';
import { adjustPoints } from '@/lib/loyalty/adjust-points';
import { adjustPointsInput } from '@/lib/loyalty/input';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';

const inLanguage = z.object({ locale: z.enum(locales).default('ja') });

const save = defineAction(z.intersection(couponInput, inLanguage), async ({ db, actor, input, now }) => {
  const { locale, ...coupon } = input;
  await coupons.saveCoupon(db, actor, coupon, now);
  redirect(localePath(locale, '/staff/coupons'));
});

const turn = defineAction(switchCouponInput, async ({ db, actor, input, now }) => {
  await coupons.switchCoupon(db, actor, input, now);
  refresh();
  return undefined;
});

const adjust = defineAction(adjustPointsInput, ({ db, actor, input, now }) => adjustPoints(db, actor, input, now));

/** A coupon made or changed; then to the list of them. */
export async function saveCoupon(_before: Result | null, form: FormData): Promise<Result> {
  return save(form);
}

/** Stops a coupon, or lets it be used again: { id, active }. */
export async function switchCoupon(_before: Result | null, form: FormData): Promise<Result> {
  return turn(form);
}

/** Points for a member, with a reason; answers the new balance. */
export async function giveMemberPoints(_before: Result<number> | null, form: FormData): Promise<Result<number>> {
  return adjust(form);
}
