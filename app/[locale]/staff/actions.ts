'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type RestockInput, restockInput } from '@/lib/holds/input';
import * as bags from '@/lib/holds/restock';
import { type Locale, localePath, locales } from '@/lib/locale';
import { signOutEverywhere } from '@/lib/members/commands';
import * as accepting from '@/lib/pickup/accept';
import * as lateness from '@/lib/pickup/accept-later';
import * as pickup from '@/lib/pickup/commands';
import {
  type AcceptInput,
  type AcceptLaterInput,
  acceptInput,
  acceptLaterInput,
  type HandOverInput,
  handOverInput,
  markReadyInput,
  type PickInput,
  pickInput,
  type ShipInput,
  shipInput,
  taskInput,
} from '@/lib/pickup/input';
import * as picking from '@/lib/pickup/pick-units';
import { listWorkplaces } from '@/lib/pickup/queries';
import * as parcels from '@/lib/pickup/ship';
import * as staging from '@/lib/pickup/stage';
import { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { foundAfterAll as foundUnits } from '@/lib/shortfalls/found-after-all';
import { type ReportInput, type Rerouted, reportInput } from '@/lib/shortfalls/input';
import * as shortfalls from '@/lib/shortfalls/report-missing';
import { defineAction } from '@/lib/web/action';
import { rememberWorkplace } from '@/lib/web/desk';
import { endSession } from '@/lib/web/session';
import { defineStaffAct, type Keyed } from '@/lib/web/staff-act';

const accept = defineStaffAct('accept', acceptInput, accepting.acceptOrders);
const acceptLate = defineAction(acceptLaterInput, ({ db, actor, input, now }) =>
  lateness.acceptLater(db, actor, input, now),
);
const start = defineStaffAct('start_picking', taskInput, pickup.startPicking);
const pick = defineStaffAct('pick', pickInput, picking.pickUnits);
const move = defineStaffAct('stage', markReadyInput, staging.moveBag);
const ready = defineStaffAct('mark_ready', markReadyInput, pickup.markReady);
const send = defineStaffAct('ship', shipInput, parcels.shipFulfillment);
const lies = defineStaffAct('arrive', taskInput, parcels.arriveAtPoint);
const came = defineStaffAct('deliver', taskInput, parcels.deliverFulfillment);
const restock = defineStaffAct('restock', restockInput, bags.confirmRestock);
const gone = defineStaffAct('collected_there', taskInput, parcels.collectedAtPoint);
const miss = defineAction(reportInput, ({ db, actor, input, now }) => shortfalls.reportMissing(db, actor, input, now));
const found = defineAction(taskInput, ({ db, actor, input, now }) => foundUnits(db, actor, input, now));
const hand = defineAction(handOverInput, ({ db, actor, input, now }) => pickup.handOver(db, actor, input, now));

export async function acceptOrders(input: AcceptInput & Keyed): Promise<Result<{ accepted: number }>> {
  return accept(input);
}

/** Accepted, with a later time of which its customer is told. */
export async function acceptLater(input: AcceptLaterInput): Promise<Result<{ readyAt: Date }>> {
  return acceptLate(input);
}

export async function startPicking(input: { fulfillmentId: string } & Keyed): Promise<Result<void>> {
  return start(input);
}

export async function pickUnits(input: PickInput & Keyed): Promise<Result<{ picked: number }>> {
  return pick(input);
}

export async function moveBag(input: { fulfillmentId: string; shelf: string } & Keyed): Promise<Result<void>> {
  return move(input);
}

export async function markReady(input: { fulfillmentId: string; shelf: string } & Keyed): Promise<Result<void>> {
  return ready(input);
}

export async function ship(input: ShipInput & Keyed): Promise<Result<void>> {
  return send(input);
}

export async function arrive(input: { fulfillmentId: string } & Keyed): Promise<Result<void>> {
  return lies(input);
}

export async function deliver(input: { fulfillmentId: string } & Keyed): Promise<Result<void>> {
  return came(input);
}

export async function collectedThere(input: { fulfillmentId: string } & Keyed): Promise<Result<void>> {
  return gone(input);
}

export async function confirmRestock(input: RestockInput & Keyed): Promise<Result<void>> {
  return restock(input);
}

export async function reportMissing(input: ReportInput): Promise<Result<{ goesOn: Rerouted }>> {
  return miss(input);
}

export async function foundAfterAll(input: { fulfillmentId: string }): Promise<Result<void>> {
  return found(input);
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
