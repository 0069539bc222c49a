import { cookies } from 'next/headers';
import { BASKET_DAYS } from '../basket/acts';
import type { Basket } from '../basket/types';
import { isStorable } from '../storable';
import { isSecure } from './session';

/** Secret of this browser's basket, or null. */
export async function basketToken(): Promise<string | null> {
  const token = (await cookies()).get('basket')?.value;
  return token && isStorable(token) ? token : null;
}

/** Keeps the browser's basket for half a year from now; how much is in it may be read by scripts, its secret may not. */
export async function rememberBasket(basket: Pick<Basket, 'token' | 'lines'>): Promise<void> {
  const jar = await cookies();
  const options = {
    path: '/',
    maxAge: BASKET_DAYS * 86_400,
    sameSite: 'lax',
    secure: isSecure(),
  } as const;
  const count = basket.lines.reduce((sum, line) => sum + line.quantity, 0);
  jar.set('basket', basket.token, { ...options, httpOnly: true });
  jar.set('basket_count', String(count), options);
}

/** Leaves the browser without a basket and the way to what was ordered; a member's comes back at the next sign-in. */
export async function forgetBasket(): Promise<void> {
  const jar = await cookies();
  for (const name of ['basket', 'basket_count', 'ordered']) jar.delete(name);
}
