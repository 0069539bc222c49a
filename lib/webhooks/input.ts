import { z } from 'zod';
import { oneLine, required } from '../fields';
import { eventTypes } from './event-types';
import { deliveryStates } from './types';

// Messages are keys of refusal.fields.
const MOST_URL = 500;

/** Where it leads is asked when it is kept; here only its form. */
const address = required(MOST_URL).refine((typed) => {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password;
}, 'webhook_url');

/** One name or several, as a form sends boxes that are ticked. */
const kinds = z.preprocess(
  (typed) => (typed === undefined ? [] : [typed].flat()),
  z.array(z.enum(eventTypes, 'choice')).max(200),
);

export const endpointInput = z
  .object({
    /** Of one that is changed; empty = a new one. */
    id: z.union([z.literal('').transform(() => null), z.uuid('invalid')]).default(null),
    url: address,
    description: oneLine(100).default(''),
    /** All kinds, also those to come; or those that are ticked. */
    all: z.enum(['yes', 'no'], 'choice'),
    events: kinds,
  })
  .refine(({ all, events }) => all === 'yes' || events.length > 0, { path: ['events'], message: 'choice' });
export type EndpointInput = z.output<typeof endpointInput>;

export const endpointRef = z.object({ id: z.uuid('invalid') });
export type EndpointRef = z.output<typeof endpointRef>;

export const switchEndpointInput = endpointRef.extend({ on: z.enum(['on', 'off']) });
export type SwitchEndpointInput = z.output<typeof switchEndpointInput>;

export const replayInput = z.object({ deliveryId: z.uuid('invalid') });
export type ReplayInput = z.output<typeof replayInput>;

/** What of the log is looked at; what makes no sense asks for all of it. */
export const logFilter = z.object({
  state: z.enum(deliveryStates).nullable().catch(null),
  type: z.enum(eventTypes).nullable().catch(null),
  /** Deliveries made before this one. */
  before: z.uuid().nullable().catch(null),
});
export type LogFilter = z.output<typeof logFilter>;
