import { describe, expect, it } from 'vitest';
import { type FulfillmentStatus, fulfillmentStatuses, type PaymentStatus, paymentStatuses } from './status';
import { type Money, type OrderPhase, type Tracked, trackingView } from './tracking-view';

const at = (clock: string) => new Date(`2026-11-22T${clock}:00+09:00`);
const now = at('15:00');

const tracked = (status: FulfillmentStatus, paymentStatus: PaymentStatus, more: Partial<Tracked> = {}): Tracked => ({
  paymentMethod: paymentStatus === 'unpaid' ? 'pay_in_store' : 'pay_online',
  paymentStatus,
  payBy: at('15:10'),
  placedAt: at('14:12'),
  events: [],
  ...more,
  fulfillment: {
    kind: status === 'shipped' || status === 'delivered' ? 'delivery' : 'pickup',
    point: null,
    trouble: null,
    due: 8470,
    status,
    promisedAt: at('15:30'),
    estimatedReadyAt: at('15:30'),
    readyAt: null,
    collectBy: new Date('2026-11-29T19:00:00+09:00'),
    keptUntil: new Date('2026-11-29T19:10:00+09:00'),
    ...more.fulfillment,
  },
});

/** Phase and money of each status, in the order of `paymentStatuses`. */
const table: Record<FulfillmentStatus, [OrderPhase, Money][]> = {
  awaiting_transfer: under('bringing'),
  to_pick: under('waiting'),
  picking: under('picking'),
  ready: under('ready'),
  collected: settled('collected'),
  shipped: under('shipped'),
  delivered: settled('delivered'),
  cancelled: over('cancelled').with(-1, ['unpaid', 'none']),
  expired: over('expired'),
  rejected: over('rejected'),
};

function under(phase: OrderPhase): [OrderPhase, Money][] {
  return [
    [phase, 'due'],
    ['awaiting_payment', 'awaiting'],
    [phase, 'held'],
    [phase, 'paid'],
    [phase, 'part_returned'],
    [phase, 'returned'],
    [phase, 'none'],
    ['unpaid', 'none'],
  ];
}
function settled(phase: OrderPhase): [OrderPhase, Money][] {
  const due = phase === 'collected' ? 'paid' : 'due';
  const money: Money[] = [due, 'awaiting', 'held', 'paid', 'part_returned', 'returned', 'none', 'none'];
  return money.map((word) => [phase, word]);
}
function over(phase: OrderPhase): [OrderPhase, Money][] {
  const money: Money[] = ['none', 'none', 'released', 'returning', 'part_returned', 'returned', 'none', 'none'];
  return money.map((word) => [phase, word]);
}

const pairs = fulfillmentStatuses.flatMap((status) =>
  paymentStatuses.map((payment, index) => ({ status, payment, expected: table[status][index] })),
);

describe('where an order stands', () => {
  it.each(pairs)('is told for $status with payment $payment', ({ status, payment, expected }) => {
    const view = trackingView(tracked(status, payment), now);
    expect([view.phase, view.money]).toEqual(expected);
  });

  it.each(pairs)(
    'has at most one present step, and it is the last taken, for $status with payment $payment',
    (pair) => {
      const { steps } = trackingView(tracked(pair.status, pair.payment), now);
      const states = steps.map(({ state }) => state);
      expect(states.filter((state) => state === 'now')).toHaveLength(1);
      expect(states).toEqual([...states].sort((a, b) => order[a] - order[b]));
    },
  );

  it.each(pairs)('offers only what a command would do, for $status with payment $payment', ({ status, payment }) => {
    const view = trackingView(tracked(status, payment), now);
    const open = ['awaiting_transfer', 'to_pick', 'picking', 'ready'].includes(status);
    const sent = status === 'shipped';
    expect(view.canCancel).toBe(open && payment !== 'failed');
    expect(view.canPay).toBe((open || sent) && payment === 'pending');
    expect(view.visit?.pay ?? null).toBe(open && payment === 'unpaid' ? 8470 : null);
    expect(view.visit?.code === 'here').toBe(status === 'ready' && view.phase === 'ready');
  });
});

const order = { done: 0, now: 1, next: 2 };

describe('deadlines', () => {
  it('end an unpaid order by the clock, before the job has run', () => {
    const view = trackingView(tracked('to_pick', 'pending'), at('15:10'));
    expect(view).toMatchObject({ phase: 'unpaid', canPay: false, canCancel: false, visit: null });
    expect(view.steps.at(-1)).toEqual({ name: 'unpaid', state: 'now', at: at('15:10') });
  });

  it('hide the code of what can no longer be collected', () => {
    const late = new Date('2026-11-29T19:10:00+09:00');
    expect(trackingView(tracked('ready', 'paid'), late)).toMatchObject({
      phase: 'expired',
      slip: 'none',
      visit: null,
      money: 'returning',
    });
  });

  it('keep the code shown in the minutes of grace, of which they say nothing', () => {
    const view = trackingView(tracked('ready', 'paid'), new Date('2026-11-29T19:05:00+09:00'));
    expect(view).toMatchObject({ phase: 'ready', slip: 'ready' });
    expect(view.steps.at(-1)).toMatchObject({ name: 'collected', at: new Date('2026-11-29T19:00:00+09:00') });
  });

  it('say that a shop is late from the promised minute on, and not once it is ready', () => {
    expect(trackingView(tracked('to_pick', 'unpaid'), at('15:29')).late).toBe(false);
    expect(trackingView(tracked('to_pick', 'unpaid'), at('15:30'))).toMatchObject({ late: true, slip: 'late' });
    expect(trackingView(tracked('ready', 'unpaid'), at('16:00')).late).toBe(false);
  });
});

describe('money that came too late', () => {
  const events = [
    { event: 'paid_late', toStatus: null, at: at('15:11') },
    { event: 'cancel', toStatus: 'cancelled', at: at('15:11') },
  ];

  it('is on its way back while the order stays cancelled', () => {
    const view = trackingView(tracked('cancelled', 'failed', { events }), at('15:12'));
    expect(view).toMatchObject({ phase: 'unpaid', money: 'returning' });
    expect(view.steps.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'placed done',
      'unpaid now',
      'refund next',
    ]);
  });

  it('is told as given back with its time', () => {
    const refunded = { event: 'refunded', toStatus: null, at: at('15:13') };
    const { steps } = trackingView(tracked('cancelled', 'refunded', { events: [...events, refunded] }), at('15:14'));
    expect(steps.at(-1)).toEqual({ name: 'refund', state: 'now', at: at('15:13') });
  });
});

describe('the timeline', () => {
  const taken = [
    { event: 'placed', toStatus: 'to_pick', at: at('14:12') },
    { event: 'start_picking', toStatus: 'picking', at: at('14:20') },
    { event: 'mark_ready', toStatus: 'ready', at: at('15:21') },
  ];
  const say = (view: ReturnType<typeof trackingView>) =>
    view.steps.map(({ name, state, at: when }) => `${name} ${state} ${when?.toISOString().slice(11, 16) ?? '-'}`);

  it('shows what is expected before it has happened', () => {
    expect(say(trackingView(tracked('to_pick', 'unpaid', { events: taken.slice(0, 1) }), now))).toEqual([
      'placed now 05:12',
      'picking next -',
      'ready next 06:30',
      'collected next 10:00',
    ]);
  });

  it('expects nothing at a time that has passed', () => {
    const view = trackingView(tracked('to_pick', 'unpaid', { events: taken.slice(0, 1) }), at('15:31'));
    expect(say(view)).toContain('ready next -');
  });

  it('waits at the payment of an online order, and promises no time until it is paid', () => {
    expect(say(trackingView(tracked('to_pick', 'pending', { events: taken.slice(0, 1) }), now))).toEqual([
      'placed done 05:12',
      'payment now 06:10',
      'picking next -',
      'ready next -',
      'collected next -',
    ]);
  });

  it('waits for goods that are brought in', () => {
    expect(say(trackingView(tracked('awaiting_transfer', 'unpaid'), now)).slice(0, 3)).toEqual([
      'placed done 05:12',
      'bringing now -',
      'picking next -',
    ]);
  });

  it('stands at ready, early by the minutes between promise and shelf', () => {
    const ready = tracked('ready', 'unpaid', { events: taken });
    ready.fulfillment.readyAt = at('15:21');
    const view = trackingView(ready, at('15:25'));
    expect(say(view)).toEqual(['placed done 05:12', 'picking done 05:20', 'ready now 06:21', 'collected next 10:00']);
    expect(view.minutesEarly).toBe(9);
  });

  it.each([
    ['15:30', null],
    ['15:31', null],
    ['12:30', 180],
    ['12:29', null],
  ])('readiness at %s is %s minutes early', (clock, minutes) => {
    const ready = tracked('ready', 'unpaid');
    ready.fulfillment.readyAt = at(clock);
    expect(trackingView(ready, at('15:40')).minutesEarly).toBe(minutes);
  });

  describe('of an order in which something was not found', () => {
    const gone = { event: 'await_goods', toStatus: 'awaiting_transfer', at: at('14:25') };
    const asked = [...taken.slice(0, 2), gone];
    const stepsOf = (status: FulfillmentStatus, events: Tracked['events'], trouble: 'missing' | null = null) => {
      const order = tracked(status, 'unpaid', { events });
      order.fulfillment.trouble = trouble;
      return say(trackingView(order, now)).slice(0, 3);
    };

    it('has nothing under way and is not being picked while its customer is asked', () => {
      expect(stepsOf('awaiting_transfer', asked, 'missing')).toEqual([
        'placed now 05:12',
        'picking next -',
        'ready next -',
      ]);
    });

    it('begins anew in another shop, or once it was found', () => {
      const anew = ['placed now 05:12', 'picking next -', 'ready next 06:30'];
      expect(stepsOf('to_pick', [...asked, { event: 'relocate', at: at('14:30') }])).toEqual(anew);
      expect(stepsOf('to_pick', [...asked, { event: 'goods_arrived', at: at('14:30') }])).toEqual(anew);
    });

    it('tells what was brought in for it', () => {
      const received = { event: 'transfer_received', at: at('14:50') };
      const arrived = { event: 'goods_arrived', at: at('14:50') };
      expect(stepsOf('awaiting_transfer', asked)).toContain('bringing now -');
      expect(stepsOf('to_pick', [...asked, received, arrived])).toContain('bringing now 05:50');
    });
  });

  it('keeps the steps taken before it was cancelled', () => {
    const cancel = { event: 'cancel', toStatus: 'cancelled', at: at('15:22') };
    expect(say(trackingView(tracked('cancelled', 'unpaid', { events: [...taken, cancel] }), now))).toEqual([
      'placed done 05:12',
      'picking done 05:20',
      'ready done 06:21',
      'cancelled now 06:22',
    ]);
  });
});
