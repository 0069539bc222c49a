import { inLocale, type Locale } from '../locale';
import { fixedMomentWords } from '../orders/moment-words';
import { partsOf } from '../orders/parts-of';
import type { Order } from '../orders/types';
import type { Store } from '../stores/types';
import { clockWords, shortDay } from '../time';
import type { Visit, VisitArticle } from '../visits/types';
import type { Fact, MailContent, MailContents, MailSlip } from './mail-content';
import { mailFoot, mailLink } from './mail-frame';
import { placeFact, placeHalf, untilFact, wayFacts } from './order-content';
import { orderContents } from './order-contents';
import type { MessageKind } from './types';
import { type MailWords, mailWords } from './words';

type VisitMessageKind = Extract<MessageKind, `visit_${string}`>;

/** A visit with the order that still holds its articles: no other mail tells of it when it is booked or called off. */
export type ToldVisit = Visit & { held: Order | null };

interface Told {
  t: MailWords;
  kind: VisitMessageKind;
  visit: ToldVisit;
  store: Store;
  locale: Locale;
  /** 11/24(火) 14:00–15:00 */
  when: string;
}

/** What a mail says of a booked visit, in the language it was booked in. */
export function visitContent(kind: VisitMessageKind, visit: ToldVisit, store: Store): MailContent {
  const { locale } = visit;
  const t = mailWords(locale);
  const told: Told = { t, kind, visit, store, locale, when: whenWords(t, visit, store) };
  const values = visitValues(visit, store);
  const say = (name: 'subject' | 'preheader' | 'title' | 'lead') => t(`visit.${kind}.${name}`, values);
  const over = kind === 'visit_cancelled';
  return {
    locale,
    subject: say('subject'),
    preheader: say('preheader'),
    brand: t('brand'),
    greeting: t('greeting', { name: visit.customerName }),
    title: say('title'),
    lead: say('lead'),
    slips: over ? [] : [slipOf(told)],
    facts: factsOf(told),
    contents: over ? null : contentsOf(told),
    button: over
      ? { label: t('visit.again'), url: mailLink(locale, `/stores/${encodeURIComponent(store.storeCode)}/visit`) }
      : { label: t('visit.page'), url: mailLink(locale, `/visits/${visit.token}`) },
    notes: over ? endedNotes(told) : [t('visit.late'), ...(visit.held ? [t('visit.kept')] : [])],
    foot: mailFoot(t, locale),
  };
}

/** What the words of the message may name. */
export const visitValues = (visit: Visit, store: Store) => ({
  name: visit.customerName,
  store: inLocale(store.name, visit.locale),
  when: whenWords(mailWords(visit.locale), visit, store),
});

function whenWords(t: MailWords, { startsAt, endsAt, locale }: Visit, { hours: { zone } }: Store): string {
  return t('visit.span', { from: fixedMomentWords(startsAt, zone, locale), to: clockWords(endsAt, zone, locale) });
}

function contentsOf({ t, visit: { held }, locale }: Told): MailContents | null {
  if (!held) return null;
  const { currency, total, taxLines } = held;
  return orderContents({ t, locale, currency, parts: partsOf(held), total, taxLines, points: 0 });
}

/** What was held is told to be free, unless it was fetched or given back before. */
const endedNotes = ({ t, visit: { order } }: Told): string[] =>
  order?.status === 'cancelled' ? [t('visit.released', { number: order.number })] : [];

function slipOf({ t, visit, store, locale, when }: Told): MailSlip {
  const { zone } = store.hours;
  const where = { ...placeHalf(t, store, locale), label: t('visit.where') };
  return {
    code: null,
    where,
    when: {
      label: t('slip.day', { day: shortDay(visit.startsAt, zone, locale) }),
      value: clockWords(visit.startsAt, zone, locale),
      detail: null,
    },
    said: [placeFact(where), { label: t('visit.when'), value: when }],
  };
}

function articleWords({ title, optionLabel }: VisitArticle, locale: Locale): string {
  return [inLocale(title, locale), optionLabel && `(${inLocale(optionLabel, locale)})`].filter(Boolean).join(' ');
}

function factsOf({ t, kind, visit, store, locale, when }: Told): Fact[] {
  const articles = visit.articles.map((article) => articleWords(article, locale)).join('\n');
  const said: Fact[] = [
    { label: t('visit.when'), value: when },
    ...(articles ? [{ label: t('visit.articles'), value: articles }] : []),
  ];
  if (kind === 'visit_cancelled') return [...said, { label: t('facts.store'), value: inLocale(store.name, locale) }];
  const { held } = visit;
  return [...said, ...(held ? heldFacts({ t, store, locale }, held) : []), ...wayFacts({ t, store, locale })];
}

function heldFacts({ t, store, locale }: Pick<Told, 't' | 'store' | 'locale'>, held: Order): Fact[] {
  const [{ collectBy }] = held.fulfillments;
  return [
    { label: t('visit.held'), value: t('visit.heldOrder', { number: held.number }) },
    untilFact(t, collectBy, store.hours.zone, locale),
  ];
}
