import { and, asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLog, messages, messageTemplates, orders } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStockedStore, noon, reservation } from '@/db/testing-shop';
import { type Actor, guest, type StaffRole } from '../../access/actor';
import { newId } from '../../ids';
import { placeOrder } from '../../orders/place-order';
import type { Channel } from '../../orders/types';
import { sendOrderMessage } from '../commands';
import { resetTemplate, saveTemplate } from './commands';
import { listTemplates } from './queries';

const { db } = await testDatabase();

const as = (role: StaffRole): Actor => ({ kind: 'staff', staffId: newId(), name: '店', role, locationIds: [] });
const merchant = as('merchant');
const key = (channel: Channel) => ({ kind: 'order_received' as const, channel, locale: 'ja' as const });

async function toldBy(channel: Channel) {
  const { store, variant } = await makeStockedStore(db, 5);
  const input = reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]);
  const { id } = await placeOrder(db, guest, input, noon);
  await db
    .update(orders)
    .set({ channels: [channel] })
    .where(eq(orders.id, id));
  await sendOrderMessage(db, { orderId: id, kind: 'order_received' }, noon);
  const [message] = await db.select().from(messages).where(eq(messages.orderId, id)).orderBy(asc(messages.id));
  return message;
}

test('a mail goes out in the merchant’s words, and in ours once they are taken back', async () => {
  await saveTemplate(
    db,
    merchant,
    { ...key('mail'), subject: '毎度 {name}さま', body: '{store}です。\nお待ちを。' },
    noon,
  );
  const own = await toldBy('mail');
  expect(own?.subject).toBe('毎度 青木 みなみさま');
  expect(own?.text).toContain('試験店です。\nお待ちを。');
  expect(own?.html).toContain('試験店です。');
  await resetTemplate(db, merchant, key('mail'), noon);
  expect((await toldBy('mail'))?.subject).toContain('ご注文を承りました');
});

test('a short message too, with its link; each channel has words of its own', async () => {
  await saveTemplate(db, merchant, { ...key('sms'), subject: '', body: '毎度。{store}より' }, noon);
  expect((await toldBy('sms'))?.text).toMatch(/^毎度。試験店より\nhttp/);
  expect((await toldBy('line'))?.text).toContain('ご注文を承りました');
});

test('each change says who made it', async () => {
  const author = as('merchant');
  if (author.kind !== 'staff') throw new Error('no staff');
  await saveTemplate(db, author, { ...key('line'), subject: '', body: 'a' }, noon);
  await resetTemplate(db, author, key('line'), noon);
  const by = and(eq(auditLog.actorKind, 'staff'), eq(auditLog.actorId, author.staffId));
  const written = await db.select({ action: auditLog.action, subject: auditLog.subjectId }).from(auditLog).where(by);
  expect(written).toEqual([
    { action: 'message_template_saved', subject: 'order_received:line:ja' },
    { action: 'message_template_reset', subject: 'order_received:line:ja' },
  ]);
});

test.each([guest, as('staff'), as('manager')])('nobody but the merchant: %o', async (actor) => {
  const before = await db.$count(messageTemplates);
  const words = { ...key('push'), subject: 'a', body: 'a' };
  await expect(saveTemplate(db, actor, words, noon)).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(resetTemplate(db, actor, key('push'), noon)).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(listTemplates(db, actor)).rejects.toMatchObject({ code: 'not_allowed' });
  expect(await db.$count(messageTemplates)).toBe(before);
});
