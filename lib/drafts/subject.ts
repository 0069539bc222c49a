import { type Actor, type ConsoleArea, canRunShop, canUse, canWorkAt } from '../access/actor';
import { Refusal } from '../refusal';

/** What is drafted as one: 'product:<id>' with its variants and pictures, 'store:<id>' with its special days … */
export const subjectKinds = ['product', 'category', 'catalogue', 'store', 'point', 'setting', 'policy'] as const;
export type SubjectKind = (typeof subjectKinds)[number];
export type Subject = `${SubjectKind}:${string}`;

const areas: Record<SubjectKind, ConsoleArea> = {
  product: 'catalogue',
  category: 'catalogue',
  catalogue: 'catalogue',
  store: 'stores',
  point: 'stores',
  setting: 'brand',
  policy: 'money',
};

export const kindOf = (subject: string): SubjectKind => {
  const kind = subjectKinds.find((one) => subject.startsWith(`${one}:`));
  if (!kind) throw new Error(`no subject: ${subject}`);
  return kind;
};

/** Whether somebody may change it: its part of the console is open to him, and the store is one of his. */
export function canDraft(actor: Actor, subject: string): boolean {
  const kind = kindOf(subject);
  if (!canUse(actor, areas[kind])) return false;
  return kind !== 'store' || canRunShop(actor) || canWorkAt(actor, subject.slice('store:'.length));
}

/** Throws not_allowed. */
export function assertCanDraft(actor: Actor, subject: string): void {
  if (!canDraft(actor, subject)) throw new Refusal('not_allowed');
}
