import type { Db } from '@/db/client';
import { getCouponJudge } from '../coupons/queries';
import { couponRefusal } from '../coupons/refusal';
import { Refusal } from '../refusal';
import { totalsOf } from './articles';
import { draftPart } from './draft-part';
import type { PartInput, PlaceOrderInput } from './input';
import type { OrderDraft, Ordering, PartDraft } from './order-draft';

type Asked = Ordering & Pick<PlaceOrderInput, 'parts' | 'expectedTotal' | 'couponCode'> & { email?: string | null };

/** Everything an order placed now would say, read and checked before anything is written. Throws as placeOrder does. */
export async function draftOrder(db: Db, input: Asked, now: Date): Promise<Omit<OrderDraft, 'input'>> {
  const [first, ...others] = input.parts;
  const draft = (part: PartInput, index: number) => draftPart(db, part, input, now).catch(saidOfPart(index));
  const drafted: OrderDraft['parts'] = await Promise.all([
    draft(first, 0),
    ...others.map((part, index) => draft(part, index + 1)),
  ]);
  const { parts, coupon } = await discounted(db, drafted, input, now);
  const totals = totalsOf(
    parts.flatMap(({ lines }) => lines),
    parts.map(({ fee }) => fee),
  );
  if (input.expectedTotal !== undefined && input.expectedTotal !== totals.total) {
    throw new Refusal('price_changed', { total: totals.total });
  }
  return { parts, coupon, totals };
}

/** The same parts with what a coupon takes off their lines. Throws coupon_refused { problem, missing } where it does not hold. */
async function discounted(
  db: Db,
  parts: OrderDraft['parts'],
  { couponCode: code, email = null }: Asked,
  now: Date,
): Promise<Pick<OrderDraft, 'parts' | 'coupon'>> {
  if (!code) return { parts, coupon: null };
  const lines = parts.flatMap((part) => part.lines);
  const judge = await getCouponJudge(db, { code, skus: lines.map(({ sku }) => sku), email }, now);
  const verdict = judge(lines);
  if (!verdict.holds) throw couponRefusal(verdict);
  let place = 0;
  const less = (part: PartDraft): PartDraft => {
    return { ...part, lines: part.lines.map((line) => ({ ...line, discount: verdict.discounts[place++] ?? 0 })) };
  };
  const [first, ...others] = parts;
  return { parts: [less(first), ...others.map(less)], coupon: verdict.coupon };
}

/** What a part is refused for says which part it was. */
const saidOfPart = (part: number) => (thrown: unknown) => {
  throw thrown instanceof Refusal ? new Refusal(thrown.code, { ...thrown.details, part }) : thrown;
};
