import { cookies } from 'next/headers';
import type { Basket } from '../basket/types';
import { env } from '../env';

const HALF_YEAR_SECONDS = 180 * 24 * 60 * 60;

/** Secret of this browser's basket, or null. */
export async function basketToken(): Promise<string | null> {
  return (await cookies()).get('basket')?.value ?? null;
}

/** Keeps the browser's basket half a year from now; how much is in it may be read by scripts, its secret may not. */
export async function rememberBasket(basket: Pick<Basket, 'token' | 'lines'>): Promise<void> {
  const jar = await cookies();
  const options = {
    path: '/',
    maxAge: HALF_YEAR_SECONDS,
    sameSite: 'lax',
    secure: env.APP_URL.startsWith('https:'),
  } as const;
  const count = basket.lines.reduce((sum, line) => sum + line.quantity, 0);
  jar.set('basket', basket.token, { ...options, httpOnly: true });
  jar.set('basket_count', String(count), options);
}
