import { adoptBasket } from '../basket/adopt-basket';
import { getBasket } from '../basket/queries';
import { getMember } from '../members/queries';
import { basketToken, forgetBasket, rememberBasket } from './basket-cookie';
import { db } from './database';
import { chosenStoreCode, rememberStore } from './store-cookie';

/** Somebody has just signed in here: the basket stays and joins theirs, and their usual shop is chosen if none is. */
export async function welcomeMember(memberId: string): Promise<void> {
  const token = await adoptBasket(db(), await basketToken(), memberId);
  const basket = token && (await getBasket(db(), token));
  await (basket ? rememberBasket(basket) : forgetBasket());
  const storeCode = (await getMember(db(), memberId))?.storeCode;
  if (storeCode && !(await chosenStoreCode())) await rememberStore(storeCode);
}
