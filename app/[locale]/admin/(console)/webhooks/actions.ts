'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { localePath, locales } from '@/lib/locale';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';
import * as webhooks from '@/lib/webhooks/commands';
import { endpointInput, endpointRef, replayInput, switchEndpointInput } from '@/lib/webhooks/input';

const save = defineAction(endpointInput, async ({ db, actor, input, now }) => {
  const saved = await webhooks.saveEndpoint(db, actor, input, now);
  refresh();
  return saved;
});

const rotate = defineAction(endpointRef, async ({ db, actor, input, now }) => {
  const { secret, oldUntil } = await webhooks.rotateSecret(db, actor, input, now);
  refresh();
  return { secret, oldUntil: oldUntil.toISOString() };
});

const turn = defineAction(switchEndpointInput, async ({ db, actor, input, now }) => {
  await webhooks.switchEndpoint(db, actor, input, now);
  refresh();
  return undefined;
});

const remove = defineAction(endpointRef.extend({ locale: z.enum(locales) }), async ({ db, actor, input, now }) => {
  await webhooks.removeEndpoint(db, actor, input, now);
  redirect(localePath(input.locale, '/admin/webhooks'));
});

const LIMIT = { name: 'webhook-test', attempts: 60, seconds: 600 };

const test = defineAction(
  endpointRef,
  async ({ db, actor, input, now }) => {
    await webhooks.sendTest(db, actor, input, now);
    refresh();
    return undefined;
  },
  { limit: LIMIT },
);

const replay = defineAction(
  replayInput,
  async ({ db, actor, input, now }) => {
    await webhooks.replayDelivery(db, actor, input, now);
    refresh();
    return undefined;
  },
  { limit: LIMIT },
);

type Saved = { id: string; secret: string | null };

/** An endpoint made or changed; answers the secret of a new one. */
export async function saveEndpoint(_before: Result<Saved> | null, form: FormData): Promise<Result<Saved>> {
  return save(form);
}

type Rotated = { secret: string; oldUntil: string };

/** A new secret: { id }. */
export async function rotateSecret(_before: Result<Rotated> | null, form: FormData): Promise<Result<Rotated>> {
  return rotate(form);
}

/** { id, on: 'on' | 'off' } */
export async function switchEndpoint(_before: Result | null, form: FormData): Promise<Result> {
  return turn(form);
}

/** { id, locale } */
export async function removeEndpoint(_before: Result | null, form: FormData): Promise<Result> {
  return remove(form);
}

/** { id } */
export async function sendTest(_before: Result | null, form: FormData): Promise<Result> {
  return test(form);
}

/** { deliveryId } */
export async function replayDelivery(_before: Result | null, form: FormData): Promise<Result> {
  return replay(form);
}
