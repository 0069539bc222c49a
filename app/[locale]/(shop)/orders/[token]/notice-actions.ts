'use server';

import { refresh } from 'next/cache';
import * as choosing from '@/lib/notify/choice/commands';
import { chooseChannelsInput, type SubscribePushInput, subscribePushInput } from '@/lib/notify/choice/input';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';

const LIMIT = { name: 'notices', attempts: 30, seconds: 600 };

const choose = defineAction(
  chooseChannelsInput,
  async ({ db, input }) => {
    await choosing.chooseChannels(db, input);
    refresh();
    return undefined;
  },
  { limit: LIMIT },
);

const subscribe = defineAction(
  subscribePushInput,
  async ({ db, input, now }) => {
    await choosing.subscribePush(db, input, now);
    refresh();
    return undefined;
  },
  { limit: LIMIT },
);

/** How the customer of the order of { token } is told: { first, second, third, phone }. */
export async function chooseChannels(_before: Result | null, form: FormData): Promise<Result> {
  return choose(form);
}

/** The browser that asks is told of the order from now on. */
export async function subscribePush(subscription: SubscribePushInput): Promise<Result> {
  return subscribe(subscription);
}
