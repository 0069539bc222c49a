'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type Locale, localePath, locales } from '@/lib/locale';
import { signOutEverywhere } from '@/lib/members/commands';
import * as pickup from '@/lib/pickup/commands';
import * as codes from '@/lib/pickup/find-by-code';
import {
  findByCodeInput,
  type HandOverInput,
  handOverInput,
  markReadyInput,
  type ShipInput,
  shipInput,
  taskInput,
} from '@/lib/pickup/input';
import { listWorkplaces } from '@/lib/pickup/queries';
import * as parcels from '@/lib/pickup/ship';
import type { CodeFinding } from '@/lib/pickup/types';
import { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';
import { rememberWorkplace } from '@/lib/web/desk';
import { endSession } from '@/lib/web/session';

const start = defineAction(taskInput, ({ db, actor, input, now }) => pickup.startPicking(db, actor, input, now));
const ready = defineAction(markReadyInput, ({ db, actor, input, now }) => pickup.markReady(db, actor, input, now));
const send = defineAction(shipInput, ({ db, actor, input, now }) => parcels.shipFulfillment(db, actor, input, now));
const lies = defineAction(taskInput, ({ db, actor, input, now }) => parcels.arriveAtPoint(db, actor, input, now));
const came = defineAction(taskInput, ({ db, actor, input, now }) => parcels.deliverFulfillment(db, actor, input, now));
const gone = defineAction(taskInput, ({ db, actor, input, now }) => parcels.collectedAtPoint(db, actor, input, now));
const find = defineAction(findByCodeInput, ({ db, actor, input, now }) => codes.findByCode(db, actor, input, now));
const hand = defineAction(handOverInput, ({ db, actor, input, now }) => pickup.handOver(db, actor, input, now));

export async function startPicking(input: { fulfillmentId: string }): Promise<Result<void>> {
  return start(input);
}

export async function markReady(input: { fulfillmentId: string; shelf: string }): Promise<Result<void>> {
  return ready(input);
}

export async function ship(input: ShipInput): Promise<Result<void>> {
  return send(input);
}

export async function arrive(input: { fulfillmentId: string }): Promise<Result<void>> {
  return lies(input);
}

export async function deliver(input: { fulfillmentId: string }): Promise<Result<void>> {
  return came(input);
}

export async function collectedThere(input: { fulfillmentId: string }): Promise<Result<void>> {
  return gone(input);
}

export async function findByCode(input: { locationId: string; code: string }): Promise<Result<CodeFinding>> {
  return find(input);
}

export async function handOver(input: HandOverInput): Promise<Result<void>> {
  return hand(input);
}

const locale = z.enum(locales);

const choose = defineAction(z.object({ storeCode: z.string().max(60), locale }), async ({ db, actor, input }) => {
  const places = await listWorkplaces(db, actor);
  if (!places.some((place) => place.storeCode === input.storeCode)) throw new Refusal('not_allowed');
  await rememberWorkplace(input.storeCode);
  redirect(localePath(input.locale, '/staff'));
});

/** Sets this browser to one of the actor's stores: { storeCode, locale }. */
export async function chooseWorkplace(form: FormData): Promise<void> {
  await choose(form);
}

async function leave(to: Locale): Promise<never> {
  await endSession();
  redirect(localePath(to, '/staff/sign-in'));
}

const leaveHere = defineAction(z.object({ locale }), ({ input }) => leave(input.locale));
const leaveAll = defineAction(z.object({ locale }), async ({ db, actor, input, now }) => {
  await signOutEverywhere(db, actor, now);
  await leave(input.locale);
});

export async function signOut(form: FormData): Promise<void> {
  await leaveHere(form);
}

export async function signOutAll(form: FormData): Promise<void> {
  await leaveAll(form);
}
