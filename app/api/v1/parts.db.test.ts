import { describe, expect, test, vi } from 'vitest';
import { orders } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { customer, home, makeGoods } from '@/db/testing-goods';
import { dueAt, makeBroughtOrder, sendBy } from '@/db/testing-transfer';
import { later, transferActs } from '@/db/testing-transfer-acts';
import { system } from '@/lib/access/actor';
import { newToken } from '@/lib/ids';
import { getOrderByToken } from '@/lib/orders/queries';
import { startPicking } from '@/lib/pickup/commands';
import { shipFulfillment } from '@/lib/pickup/ship';
import { listStockFaults } from '@/lib/stock/check';
import { listLevelsOfVariant } from '@/lib/stock/queries';
import { GET as getOrder } from './orders/[token]/route';
import { POST as quoteOrder } from './orders/quote/route';
import { POST as placeOrder } from './orders/route';
import { GET as listSlots } from './stores/[store_code]/slots/route';
import { callApi } from './testing-api';

const { db, url } = await testDatabase();
vi.stubEnv('DATABASE_URL', url);
vi.stubEnv('APP_URL', 'https://shop.test');

const { near, locker, mug, pot } = await makeGoods(db);
const mugs = (quantity: number) => [{ sku: mug.sku, quantity }];
const pots = (quantity: number) => [{ sku: pot.sku, quantity }];

const inNear = (over: object = {}) => ({ kind: 'store', store_code: near.storeCode, lines: mugs(1), ...over });
const inLocker = (over: object = {}) => ({ kind: 'point', point_code: locker.code, lines: mugs(1), ...over });
const atHome = (over: object = {}) => ({ kind: 'delivery', lines: pots(1), address: home, ...over });

const post = (parts: unknown, over: object = {}, key = newToken()) =>
  callApi(placeOrder, {
    path: '/orders',
    method: 'POST',
    headers: { 'idempotency-key': key },
    body: { parts, payment_method: 'pay_online', ...customer, ...over },
  });
const read = (token: string) => callApi(getOrder, { path: '/orders/{token}', params: { token } });
const bound = async () => {
  const levels = await Promise.all([mug, pot].map(({ id }) => listLevelsOfVariant(db, id)));
  return levels.flat().reduce((sum, { allocated }) => sum + allocated, 0);
};

describe('an order of several places', () => {
  test('is answered with a part each, in the order in which they were sent, and costs what sending costs', async () => {
    const before = await bound();
    const { status, answer } = await post([inNear(), inLocker(), atHome({ band: '1416' })]);
    expect(status).toBe(201);
    expect(answer).toMatchObject({ total: 3 * 1100 + 660, payment_status: 'pending' });
    expect(answer.fulfillments).toMatchObject([{ kind: 'pickup' }, { kind: 'pickup' }, { kind: 'delivery' }]);
    expect(await bound()).toBe(before + 3);
    expect(await listStockFaults(db)).toEqual([]);
    const { answer: order } = await read(answer.token);
    expect(order.fulfillments.map((part: { fee: number; amount: number }) => [part.fee, part.amount])).toEqual([
      [0, 1100],
      [0, 1100],
      [660, 1760],
    ]);
  });

  test('sent again is the same order; with another band, date or house it is refused', async () => {
    const key = newToken();
    const first = await post([atHome()], {}, key);
    const again = [atHome({ address: { ...home, building: null }, date: null, band: null })];
    expect(await post(again, {}, key)).toMatchObject({ status: 200, answer: { token: first.answer.token } });
    for (const other of [{ band: 'am' }, { address: { ...home, street: '1-9-2' } }]) {
      const answer = await post([atHome(other)], {}, key);
      expect(answer).toMatchObject({ status: 409, answer: { code: 'repeated_request' } });
    }
  });
});

describe('a quote', () => {
  const quote = (body: object) => callApi(quoteOrder, { path: '/orders/quote', method: 'POST', body });

  test('says what the order then costs and promises, and binds nothing', async () => {
    const [parts, before] = [[inNear(), inLocker(), atHome()], await bound()];
    const { status, answer } = await quote({ parts, payment_method: 'pay_online' });
    expect(status).toBe(200);
    expect(answer).toMatchObject({
      total: 3 * 1100 + 660,
      currency: 'JPY',
      fulfillments: [{ fee: 0 }, { fee: 0 }, { kind: 'delivery', fee: 660, payment_methods: ['pay_online'] }],
    });
    expect(await bound()).toBe(before);
    const placed = await post(parts, { expected_total: answer.total });
    expect(placed.answer.fulfillments[2].promised_at).toBe(answer.fulfillments[2].ready_at);
  });

  test('of one shop needs no parts', async () => {
    const { answer } = await quote({ store_code: near.storeCode, lines: mugs(1) });
    expect(answer).toMatchObject({ total: 1100, fulfillments: [{ payment_methods: ['pay_in_store', 'pay_online'] }] });
  });

  test('is refused where the order would be', async () => {
    const short = await quote({ parts: [inNear(), inLocker({ lines: pots(1) })] });
    expect(short).toMatchObject({ status: 422, answer: { code: 'point_refuses', details: { part: 1 } } });
    const { answer } = await quote({ parts: [atHome({ address: { ...home, postcode: '9999999' } })] });
    expect(answer.fields).toMatchObject({ 'parts.0.address.postcode': { code: 'postcode_unknown' } });
    expect((await quote({})).answer.fields).toMatchObject({ store_code: { code: 'required' } });
  });
});

describe('reading it', () => {
  test('says of each part where it goes, with which promise', async () => {
    const { answer } = await post([inLocker(), atHome({ band: '1416' })]);
    const { answer: order } = await read(answer.token);
    expect(order.fulfillments[0]).toMatchObject({
      place: { kind: 'locker', code: locker.code, name: { ja: '試験ロッカー' }, zone: 'Asia/Tokyo' },
      delivery: null,
      transfers: [],
    });
    expect(order.fulfillments[1]).toMatchObject({
      place: null,
      delivery: { address: { ...home, postcode: '1000005' }, carrier: 'yamato', band: '1416', tracking_url: null },
      promised_at: order.fulfillments[1].estimated_ready_at,
    });
  });

  test('says the time that was booked, which nobody else is given', async () => {
    const { answer } = await callApi(listSlots, {
      path: '/stores/{store_code}/slots',
      params: { store_code: near.storeCode },
    });
    const slot = answer.slots.at(-1).starts_at;
    const booked = await post([inNear({ slot })]);
    const { answer: order } = await read(booked.answer.token);
    expect(order.fulfillments[0]).toMatchObject({
      place: { kind: 'store', code: near.storeCode },
      slot: { starts_at: slot },
    });
    expect(await post([inNear({ slot })])).toMatchObject({ answer: { code: 'slot_taken' } });
  });

  test('follows goods brought in until they are there', async () => {
    const brought = await makeBroughtOrder(db, { from: [2] });
    const [source] = brought.sources;
    const told = async () => (await read(brought.token)).answer.fulfillments[0];
    const waiting = { from_store_code: source?.storeCode, lines: [{ sku: brought.variant.sku, quantity: 2 }] };
    expect(await told()).toMatchObject({
      status: 'awaiting_transfer',
      transfers: [{ ...waiting, status: 'requested', send_by: sendBy.toISOString(), due_at: dueAt.toISOString() }],
    });
    const { send, receive } = transferActs(db);
    await send(await brought.transferFrom(0));
    expect((await told()).transfers).toMatchObject([{ status: 'sent', sent_at: later(30).toISOString() }]);
    await receive(await brought.transferFrom(0), 1, 1);
    expect(await told()).toMatchObject({
      trouble: 'short',
      transfers: [{ status: 'received', closed_at: later(200).toISOString(), lines: [{ received: 1, damaged: 1 }] }],
    });
  });

  test('leads to the carrier’s page once a parcel has left', async () => {
    const { answer } = await post([atHome()], { test_card: '4242424242424242' });
    const placed = await getOrderByToken(db, answer.token);
    const fulfillmentId = placed?.fulfillments[0].id ?? '';
    await startPicking(db, system, { fulfillmentId }, new Date());
    await shipFulfillment(db, system, { fulfillmentId, trackingNumber: '1234-5678-9012' }, new Date());
    expect((await read(answer.token)).answer.fulfillments[0]).toMatchObject({
      status: 'shipped',
      tracking_number: '1234-5678-9012',
      delivery: { tracking_url: expect.stringContaining('123456789012') },
    });
  });
});

describe('bad input', () => {
  test.each([
    ['no parts', [], { parts: 'required' }],
    ['parts that are none', 'all', { parts: 'invalid' }],
    ['a part of no kind', [{ lines: mugs(1) }], { 'parts.0.kind': 'required' }],
    ['a part of another kind', [{ kind: 'drone' }], { 'parts.0.kind': 'invalid' }],
    ['a point without its code', [inLocker({ point_code: undefined })], { 'parts.0.point_code': 'required' }],
    ['a slot at a point', [inLocker({ slot: null })], { 'parts.0.slot': 'unknown' }],
    ['a delivery to nowhere', [atHome({ address: undefined })], { 'parts.0.address': 'required' }],
    ['six digits', [atHome({ address: { ...home, postcode: '10000' } })], { 'parts.0.address.postcode': 'postcode' }],
    ['a date that is none', [atHome({ date: '2026-02-30' })], { 'parts.0.date': 'invalid' }],
    [
      'a postcode that does not exist',
      [inNear(), atHome({ address: { ...home, postcode: '9999999' } })],
      { 'parts.1.address.postcode': 'postcode_unknown' },
    ],
    [
      'a postcode of another prefecture',
      [atHome({ address: { ...home, prefecture: '大阪府' } })],
      { 'parts.0.address.prefecture': 'prefecture_differs' },
    ],
    ['a day that has passed', [atHome({ date: '2020-01-01' })], { 'parts.0.date': 'date' }],
    ['a band nobody offers', [atHome({ band: '0305' })], { 'parts.0.band': 'choice' }],
  ])('%s is refused at its field and nothing is written', async (_case, parts, fields) => {
    const [before, placed] = [await bound(), await db.$count(orders)];
    const { status, answer } = await post(parts);
    expect({ status, code: answer.code }).toEqual({ status: 422, code: 'invalid_input' });
    const told = Object.entries<{ code: string }>(answer.fields).map(([name, { code }]) => [name, code]);
    expect(Object.fromEntries(told)).toEqual(fields);
    expect([await bound(), await db.$count(orders)]).toEqual([before, placed]);
  });

  test('parts beside a shop of their own are not known there', async () => {
    const { answer } = await post([inNear()], { store_code: near.storeCode, lines: mugs(1) });
    expect(Object.keys(answer.fields)).toEqual(['parts']);
  });

  test.each([
    ['more than a shop has', inNear({ lines: mugs(10) }), 409, 'out_of_stock'],
    ['a point nobody knows', inLocker({ point_code: 'nowhere' }), 404, 'unknown_point'],
    ['a pot in a small locker', inLocker({ lines: pots(1) }), 422, 'point_refuses'],
    ['a slot that has passed', inNear({ slot: '2020-01-01T00:00:00Z' }), 409, 'slot_closed'],
    [
      'a place no carrier goes to',
      atHome({ address: { postcode: '0600000', prefecture: '北海道', city: '札幌市中央区', street: '1' } }),
      422,
      'not_deliverable',
    ],
  ])('%s is refused with its part, and nothing is bound in the others', async (_case, part, status, code) => {
    const before = await bound();
    const { answer, ...refused } = await post([inNear(), part]);
    expect([refused.status, answer.code, answer.details.part]).toEqual([status, code, 1]);
    expect(await bound()).toBe(before);
  });

  test('what is sent home is not paid in a shop', async () => {
    const refused = await post([atHome()], { payment_method: 'pay_in_store' });
    expect(refused).toMatchObject({ status: 422, answer: { code: 'method_not_offered' } });
  });

  test('what a shop lacks is brought in where the order says so', async () => {
    const asked = inNear({ lines: pots(1) });
    expect(await post([asked])).toMatchObject({ status: 409 });
    const { answer } = await post([{ ...asked, bring_in: true }]);
    expect(answer.fulfillments).toMatchObject([{ status: 'awaiting_transfer' }]);
  });
});
