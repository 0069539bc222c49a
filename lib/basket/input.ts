import { z } from 'zod';
import { deliveryAddressInput } from '../delivery/input';
import { type BasketAct, MAX_LINES, MAX_PER_LINE, skuOfBox, splitAct } from './acts';

// Messages are keys of refusal.fields.
const skuField = z
  .string('required')
  .trim()
  .min(1, 'required')
  .max(100, 'too_long')
  .regex(/^[^\0]*$/, 'invalid');
const quantityField = z.number('quantity').int('quantity').min(1, 'quantity').max(MAX_PER_LINE, 'quantity');

export const basketLineInput = z.object({ sku: skuField, quantity: quantityField });
export type BasketLineInput = z.output<typeof basketLineInput>;

/** Full-width digits are digits. */
const typedNumber = (typed: unknown) => Number(String(typed).normalize('NFKC'));

function typedQuantities(form: object, context: z.RefinementCtx): BasketLineInput[] {
  const boxes = Object.entries(form).filter(([name]) => skuOfBox(name) !== null);
  if (boxes.length > MAX_LINES) context.addIssue({ code: 'custom', path: ['act'], message: 'choice' });
  return boxes.slice(0, MAX_LINES).flatMap(([name, typed]) => {
    const line = basketLineInput.safeParse({ sku: skuOfBox(name), quantity: typedNumber(typed) });
    if (line.success) return [line.data];
    context.addIssue({ code: 'custom', path: [name], message: 'quantity' });
    return [];
  });
}

/** Where it goes, or what of it: `place:delivery`, `place:point` with the point picked from a list, `rest:store:0012`. */
function readTarget(kind: string, rest: string, picked: string | undefined): BasketAct | null {
  const [target, named] = splitAct(rest);
  const code = named || picked;
  if (kind === 'place' && (target === 'store' || target === 'delivery')) return { kind, place: { kind: target } };
  if (kind === 'place' && target === 'point' && code) return { kind, place: { kind: target, code } };
  if (kind === 'rest' && target === '') return { kind, rest: null };
  if (kind === 'rest' && target === 'delivery') return { kind, rest: { kind: target } };
  if (kind === 'rest' && target === 'store' && code) return { kind, rest: { kind: target, code } };
  return null;
}

function readAddress(form: object, context: z.RefinementCtx): BasketAct {
  const address = deliveryAddressInput.safeParse(form);
  if (address.success) return { kind: 'address', address: address.data };
  for (const { path, message } of address.error.issues) context.addIssue({ code: 'custom', path, message });
  return z.NEVER;
}

function readCoupon(typed: string | undefined, context: z.RefinementCtx): BasketAct {
  const code = typed?.trim();
  if (code) return { kind: 'coupon', code };
  context.addIssue({ code: 'custom', path: ['coupon'], message: 'coupon' });
  return z.NEVER;
}

function readAct(
  form: { act: string; shop?: string; point?: string; coupon?: string },
  context: z.RefinementCtx,
): BasketAct {
  const [kind, rest] = splitAct(form.act);
  const code = rest || form.shop;
  if (kind === 'set') return { kind, lines: typedQuantities(form, context) };
  if (kind === 'fit' || kind === 'drop_coupon') return { kind };
  if (kind === 'coupon') return readCoupon(form.coupon, context);
  if (kind === 'store' && code) return { kind, code };
  if (kind === 'address') return readAddress(form, context);
  const target = readTarget(kind, rest, form.point);
  if (target) return target;
  if ((kind === 'more' || kind === 'less' || kind === 'remove') && rest) return { kind, sku: rest };
  const [count, sku] = splitAct(rest);
  const line = basketLineInput.safeParse({ sku, quantity: Number(count) });
  if (kind === 'restore' && line.success) return { kind, ...line.data };
  context.addIssue({ code: 'custom', path: ['act'], message: 'choice' });
  return z.NEVER;
}

/** A form of the basket: the pressed button as `act`, the boxes beside it, the shop or point picked from a list. */
export const basketFormInput = z
  .looseObject({
    act: z.string('choice').max(200, 'too_long'),
    shop: z.string().max(60, 'too_long').optional(),
    point: z.string().max(60, 'too_long').optional(),
    coupon: z.string().max(100, 'too_long').optional(),
  })
  .transform(readAct);
