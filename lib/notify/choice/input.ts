import { z } from 'zod';
import { emptyToNull, orderTokenInput, phoneField } from '../../orders/input';
import { channels } from '../../orders/types';

// Messages are keys of refusal.fields.
const channel = z.enum(channels, 'choice');
const perhaps = emptyToNull(channel);

/** The form of an order's page: up to three channels, first choice first, and where SMS go if not to the order's number. */
export const chooseChannelsInput = orderTokenInput.extend({
  first: channel,
  second: perhaps,
  third: perhaps,
  phone: emptyToNull(phoneField),
});
export type ChooseChannelsInput = z.output<typeof chooseChannelsInput>;

/** A browser that asks to be told, as it names itself. */
export const subscribePushInput = orderTokenInput.extend({
  endpoint: z.url({ protocol: /^https$/, error: 'invalid' }).max(1000, 'too_long'),
  keys: z.object({
    p256dh: z.string().regex(/^[\w-]{80,100}=*$/, 'invalid'),
    auth: z.string().regex(/^[\w-]{16,32}=*$/, 'invalid'),
  }),
});
export type SubscribePushInput = z.output<typeof subscribePushInput>;
