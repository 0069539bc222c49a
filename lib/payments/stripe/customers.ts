import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { paymentCustomers } from '@/db/schema';
import type { GatewayName } from '../../ways';
import type { CheckoutRequest } from '../types';
import { stripe } from './client';

const provider: GatewayName = 'stripe';

/** A member as Stripe knows them, made known when they first pay there: what cards they keep hang on it. */
export async function customerOf(db: Db, { id: memberId, email }: Member): Promise<string> {
  const known = await knownCustomer(db, memberId);
  if (known) return known;
  const idempotencyKey = `customer-${memberId}`;
  const { id: providerRef } = await stripe().customers.create({ email, metadata: { memberId } }, { idempotencyKey });
  await db.insert(paymentCustomers).values({ provider, memberId, providerRef }).onConflictDoNothing();
  return providerRef;
}

type Member = NonNullable<CheckoutRequest['member']>;

const isOf = (memberId: string) =>
  and(eq(paymentCustomers.provider, provider), eq(paymentCustomers.memberId, memberId));

async function knownCustomer(db: Db, memberId: string): Promise<string | null> {
  const [known] = await db
    .select({ providerRef: paymentCustomers.providerRef })
    .from(paymentCustomers)
    .where(isOf(memberId));
  return known?.providerRef ?? null;
}

/** Stripe knows them no more: removed there, or made known by the keys of another account. */
export async function forgetCustomer(db: Db, memberId: string): Promise<void> {
  await db.delete(paymentCustomers).where(isOf(memberId));
}
