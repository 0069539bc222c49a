import type { Db } from '@/db/client';
import type { BasketAct } from '../basket/acts';
import {
  addToBasket,
  fitBasket,
  removeFromBasket,
  setCoupon,
  setQuantity,
  setWay,
  stepQuantity,
} from '../basket/commands';
import { getBasket } from '../basket/queries';
import type { ActDone } from '../basket/types';
import { applyCoupon } from '../coupons/apply-coupon';
import { Refusal } from '../refusal';
import { getStore } from '../stores/queries';
import { basketToken, rememberBasket } from './basket-cookie';
import { currentActor } from './session';
import { chosenStoreCode, rememberStore } from './store-cookie';

/**
 * Does what a button of this browser's basket asks for, and keeps its cookies in step.
 * Throws unknown_store, unknown_product, quantity_limit or coupon_refused.
 */
export async function doBasketAct(db: Db, act: BasketAct, now: Date): Promise<ActDone> {
  const token = await basketToken();
  const before = token ? await getBasket(db, token) : null;
  let kept = before?.token;
  if (act.kind === 'store') await chooseStore(db, act.code, token);
  else if (act.kind === 'restore') kept = await addToBasket(db, token, act, now);
  else if (kept) await changeBasket(db, kept, act, now);
  const basket = kept && (await getBasket(db, kept));
  if (basket) await rememberBasket(basket);
  const removed = act.kind === 'remove' ? before?.lines.find(({ sku }) => sku === act.sku) : undefined;
  return { kind: act.kind, removed: removed ?? null };
}

async function changeBasket(
  db: Db,
  token: string,
  act: Exclude<BasketAct, { kind: 'store' | 'restore' }>,
  now: Date,
): Promise<unknown> {
  switch (act.kind) {
    case 'place':
      return setWay(db, token, { place: act.place, rest: null });
    case 'rest':
      return setWay(db, token, { rest: act.rest });
    case 'address':
      return setWay(db, token, { address: act.address });
    case 'more':
      return stepQuantity(db, token, { sku: act.sku, by: 1 });
    case 'less':
      return stepQuantity(db, token, { sku: act.sku, by: -1 });
    case 'remove':
      return removeFromBasket(db, token, act.sku);
    case 'coupon':
      return applyCoupon(db, { token, code: act.code, email: await memberEmail() }, now);
    case 'drop_coupon':
      return setCoupon(db, token, null);
    case 'set':
      for (const line of act.lines) await setQuantity(db, token, line);
      return;
    case 'fit': {
      const store = await getStore(db, (await chosenStoreCode()) ?? '');
      if (!store) throw new Refusal('unknown_store');
      return fitBasket(db, token, store.id);
    }
  }
}

async function memberEmail(): Promise<string | null> {
  const actor = await currentActor();
  return actor.kind === 'member' ? actor.email : null;
}

/** Whoever chooses a shop collects there. */
async function chooseStore(db: Db, code: string, token: string | null): Promise<void> {
  const store = await getStore(db, code);
  if (!store) throw new Refusal('unknown_store', { storeCode: code });
  await rememberStore(store.storeCode);
  if (token) await setWay(db, token, { place: { kind: 'store' }, rest: null });
}
