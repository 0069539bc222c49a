import { cookies } from 'next/headers';
import { isSecure } from './session';

/** Key of the order this browser has just sent, or null. */
export async function orderedKey(): Promise<string | null> {
  return (await cookies()).get('ordered')?.value ?? null;
}

/** Keeps the key of an order for whoever leaves the card page and comes back to an empty basket. */
export async function rememberOrder(key: string): Promise<void> {
  (await cookies()).set('ordered', key, { path: '/', sameSite: 'lax', secure: isSecure(), httpOnly: true });
}
