import { cookies } from 'next/headers';
import { isStorable } from '../storable';
import { isSecure } from './session';

const YEAR_SECONDS = 31_536_000;

/** Code of the shop this browser has chosen, or null; whether there is such a shop is for the reader to find out. */
export async function chosenStoreCode(): Promise<string | null> {
  const code = (await cookies()).get('store')?.value;
  return code && isStorable(code) ? code : null;
}

/** Chooses a shop for every page of this browser; scripts may read it, since they fill prerendered pages in. */
export async function rememberStore(code: string): Promise<void> {
  (await cookies()).set('store', code, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', secure: isSecure() });
}
