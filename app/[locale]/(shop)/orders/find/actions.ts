'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { FoundOrder } from '@/components/order-find';
import { takeAttempt } from '@/lib/access/commands';
import { digest } from '@/lib/digest';
import { localePath, locales } from '@/lib/locale';
import { findOrderInput } from '@/lib/orders/input';
import { getOrderByNumber } from '@/lib/orders/queries';
import { Refusal } from '@/lib/refusal';
import { defineAction } from '@/lib/web/action';

/** Tries for one e-mail, wherever they come from. */
const PER_EMAIL = { attempts: 30, seconds: 15 * 60 };

const find = defineAction(
  findOrderInput.extend({ locale: z.enum(locales) }),
  async ({ db, input, now }) => {
    await takeAttempt(db, { key: `find-order-of:${digest(input.email.toLowerCase())}`, ...PER_EMAIL }, now);
    const order = await getOrderByNumber(db, input.number, input.email);
    // The same answer whichever of the two is wrong: nobody learns here who has ordered.
    if (!order) throw new Refusal('not_found');
    redirect(localePath(input.locale, `/orders/${order.token}`));
  },
  { limit: { name: 'find-order', attempts: 10, seconds: 15 * 60 } },
);

const typed = (form: FormData, name: string) => String(form.get(name) ?? '').slice(0, 300);

/** To the order of { number, email, locale }, or why not, with what was typed. */
export async function findOrder(_before: FoundOrder | null, form: FormData): Promise<FoundOrder> {
  return { result: await find(form), number: typed(form, 'number'), email: typed(form, 'email') };
}
