import { expect, it } from 'vitest';
import { type BasketWay, collectedInStore } from '../basket/way';
import type { FulfillmentKind } from '../ways';
import { divide, type Wish } from './divide';

const either: FulfillmentKind[] = ['pickup', 'delivery'];
const line = (sku: string, units: number, ways = either) => ({ sku, quantity: 2, ways, units });
const [here, nowhere] = [line('here', 5), line('nowhere', 1)];
const [heavy, frozen] = [line('heavy', 0, ['delivery']), line('frozen', 5, ['pickup'])];

/** 「store 0001: a, b」 */
const say = (wish: Wish) => {
  const place = wish.kind === 'store' ? ` ${wish.storeCode}${wish.bring ? ' bringing' : ''}` : '';
  return `${wish.kind}${place}: ${wish.lines.map(({ sku }) => sku).join(', ')}`;
};

const way = (over: Partial<BasketWay>): BasketWay => ({ ...collectedInStore, ...over });
const point = way({ place: { kind: 'point', code: 'P1' } });
const home = way({ place: { kind: 'delivery' } });
const restThere = way({ rest: { kind: 'store', code: '0002' } });
const restHere = way({ rest: { kind: 'store', code: '0001' } });
const restHome = way({ rest: { kind: 'delivery' } });

it.each<[string, ReturnType<typeof line>[], BasketWay, boolean, string[]]>([
  ['all of it is there', [here, frozen], collectedInStore, false, ['store 0001: here, frozen']],
  [
    'something is not, and can be brought',
    [here, nowhere],
    collectedInStore,
    true,
    ['store 0001 bringing: here, nowhere'],
  ],
  ['something is not, and cannot be brought', [here, nowhere], collectedInStore, false, ['store 0001: here, nowhere']],
  ['the rest is elsewhere', [here, nowhere], restThere, true, ['store 0001: here', 'store 0002: nowhere']],
  ['all of it is elsewhere', [nowhere], restThere, false, ['store 0002: nowhere']],
  ['the rest is wanted in the chosen shop', [here, nowhere], restHere, false, ['store 0001: here, nowhere']],
  [
    'the rest is wanted in the chosen shop, which can have it brought',
    [here, nowhere],
    restHere,
    true,
    ['store 0001 bringing: here, nowhere'],
  ],
  [
    'the rest is elsewhere, and something cannot be collected',
    [here, nowhere, heavy],
    restThere,
    true,
    ['store 0001: here', 'store 0002: nowhere', 'delivery: heavy'],
  ],
  [
    'the rest is sent, with what cannot be collected',
    [here, nowhere, heavy],
    restHome,
    true,
    ['store 0001: here', 'delivery: nowhere, heavy'],
  ],
  [
    'the rest is sent, save for what cannot be',
    [line('cake', 0, ['pickup']), nowhere],
    restHome,
    true,
    ['store 0001: cake', 'delivery: nowhere'],
  ],
  ['nothing is wanted', [], collectedInStore, false, []],
  ['the rest is sent', [here, nowhere], restHome, true, ['store 0001: here', 'delivery: nowhere']],
  ['the rest cannot be sent', [line('cake', 0, ['pickup'])], restHome, false, ['store 0001: cake']],
  ['the rest is nothing', [here], restHome, true, ['store 0001: here']],
  ['something cannot be collected', [here, heavy], collectedInStore, false, ['store 0001: here', 'delivery: heavy']],
  ['it goes to a point', [here, nowhere], point, false, ['point: here, nowhere']],
  ['it goes to a point, save for what cannot', [here, heavy], point, false, ['point: here', 'delivery: heavy']],
  ['it is sent home', [here, nowhere], home, false, ['delivery: here, nowhere']],
  ['it is sent home, save for what cannot', [here, frozen], home, false, ['store 0001: frozen', 'delivery: here']],
])('where %s', (_case, lines, chosen, canBring, expected) => {
  expect(divide({ lines, way: chosen, storeCode: '0001', canBring }).map(say)).toEqual(expected);
});

it('asks nobody for what is to be collected while no shop is chosen', () => {
  expect(divide({ lines: [here, heavy], way: collectedInStore, storeCode: null, canBring: false }).map(say)).toEqual([
    'delivery: heavy',
  ]);
});

it('asks for all units of a line in one place', () => {
  const [first] = divide({ lines: [nowhere], way: restThere, storeCode: '0001', canBring: false });
  expect(first?.lines).toEqual([{ sku: 'nowhere', quantity: 2 }]);
});
