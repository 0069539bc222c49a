import { cookies } from 'next/headers';
import { adoptBasket } from '../basket/adopt-basket';
import { getBasket } from '../basket/queries';
import { getMember } from '../members/queries';
import { basketToken, rememberBasket } from './basket-cookie';
import { db } from './database';
import { isSecure } from './session';

const YEAR_SECONDS = 31_536_000;

/** Somebody has just signed in here: the basket stays and joins theirs, and their usual shop is chosen if none is. */
export async function welcomeMember(memberId: string): Promise<void> {
  const token = await adoptBasket(db(), await basketToken(), memberId);
  const basket = token && (await getBasket(db(), token));
  if (basket) await rememberBasket(basket);
  const jar = await cookies();
  const storeCode = (await getMember(db(), memberId))?.storeCode;
  if (!storeCode || jar.has('store')) return;
  jar.set('store', storeCode, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', secure: isSecure() });
}
