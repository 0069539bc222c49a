import type { Channel } from '../../orders/types';
import { type MessageKind, messageKinds } from '../types';

/** What the merchant's words may name. */
const orderVariables = ['name', 'number', 'store', 'ready', 'until', 'arrives', 'amount', 'money'] as const;
const heldVariables = [...orderVariables, 'code'];
const own: Partial<Record<string, readonly string[]>> = {
  order_ready: heldVariables,
  order_reminder: heldVariables,
  order_last_day: heldVariables,
  order_extended: heldVariables,
  order_lines_cancelled: [...orderVariables, 'articles'],
  order_moved: ['name', 'number', 'store', 'when', 'until', 'arrives'],
  visit_booked: ['name', 'store', 'when'],
  visit_changed: ['name', 'store', 'when'],
  visit_cancelled: ['name', 'store', 'when'],
  while_here: ['name', 'store'],
};

/** A link that signs in is worded by us: what it says of itself keeps people safe. So is what staff are told. */
const unworded: readonly string[] = ['sign_in_link', 'staff_notice'];

export const templateKinds = messageKinds.filter((kind): kind is TemplateKind => !unworded.includes(kind));
export type TemplateKind = Exclude<MessageKind, 'sign_in_link' | 'staff_notice'>;

/** Visits and news go by mail alone. */
export const templateChannels = (kind: MessageKind): readonly Channel[] =>
  kind.startsWith('order_') ? ['mail', 'sms', 'line', 'push'] : ['mail'];

/** Names a message of this kind knows; the pickup code stands only where the goods are ready. */
export const variablesOf = (kind: MessageKind): readonly string[] => own[kind] ?? orderVariables;

const VARIABLE = /\{([^{}]*)\}/g;

/** Names in a text that its kind of message does not know, each once, as they were typed. */
export function unknownVariables(text: string, kind: MessageKind): string[] {
  const known = variablesOf(kind);
  const named = [...text.matchAll(VARIABLE)].map(([, name = '']) => name);
  return [...new Set(named.filter((name) => !known.includes(name.trim())))];
}

/** A brace that opens no name, or closes none. */
export const hasLooseBrace = (text: string): boolean => /[{}]/.test(text.replace(VARIABLE, ''));

/** The text with what its names stand for; what is put in is never read as a name. */
export const fillTemplate = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(VARIABLE, (whole, name: string) => values[name.trim()] ?? whole);

/** Characters a short message should keep to, its link apart. */
export const shortLimit = { ja: 70, en: 160 } as const;
