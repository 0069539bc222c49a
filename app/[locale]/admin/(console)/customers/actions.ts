'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { liftLimitInput } from '@/lib/holds/input';
import { liftNoShowLimit } from '@/lib/holds/no-show-limit';
import { localePath, locales } from '@/lib/locale';
import { adjustPoints } from '@/lib/loyalty/adjust-points';
import { adjustPointsInput } from '@/lib/loyalty/input';
import { eraseCustomer } from '@/lib/office/erase-customer';
import { customerInput } from '@/lib/office/input';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';

const lift = defineAction(liftLimitInput, async ({ db, actor, input, now }) => {
  await liftNoShowLimit(db, actor, input, now);
  refresh();
  return undefined;
});

const points = defineAction(adjustPointsInput, async ({ db, actor, input, now }) => {
  await adjustPoints(db, actor, input, now);
  refresh();
  return undefined;
});

const inLanguage = z.object({ locale: z.enum(locales).default('ja') });
const erase = defineAction(z.intersection(customerInput, inLanguage), async ({ db, actor, input, now }) => {
  const { locale, ...customer } = input;
  await eraseCustomer(db, actor, customer, now);
  redirect(localePath(locale, '/admin/customers?erased=1'));
});

/** { email, phone, reason } */
export async function liftCustomerLimit(_before: Result | null, form: FormData): Promise<Result | null> {
  return lift(form);
}

/** { email, points, reason, key } */
export async function moveCustomerPoints(_before: Result | null, form: FormData): Promise<Result | null> {
  return points(form);
}

/** { key, reason, locale }; then back to the search. */
export async function eraseCustomerData(_before: Result | null, form: FormData): Promise<Result | null> {
  return erase(form);
}
