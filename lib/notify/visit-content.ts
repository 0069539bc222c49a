import { inLocale, type Locale } from '../locale';
import { fixedMomentWords } from '../orders/moment-words';
import type { Store } from '../stores/types';
import { clockWords, shortDay } from '../time';
import type { Visit, VisitArticle } from '../visits/types';
import type { Fact, MailContent, MailSlip } from './mail-content';
import { mailFoot, mailLink } from './mail-frame';
import { placeFact, placeHalf, wayFacts } from './order-content';
import type { MessageKind } from './types';
import { type MailWords, mailWords } from './words';

type VisitMessageKind = Extract<MessageKind, `visit_${string}`>;

interface Told {
  t: MailWords;
  kind: VisitMessageKind;
  visit: Visit;
  store: Store;
  locale: Locale;
  /** 11/24(火) 14:00–15:00 */
  when: string;
}

/** What a mail says of a booked visit, in the language it was booked in. */
export function visitContent(kind: VisitMessageKind, visit: Visit, store: Store): MailContent {
  const { locale } = visit;
  const t = mailWords(locale);
  const told: Told = { t, kind, visit, store, locale, when: whenWords(t, visit, store) };
  const values = { store: inLocale(store.name, locale), when: told.when };
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
    contents: null,
    button: over
      ? { label: t('visit.again'), url: mailLink(locale, `/stores/${encodeURIComponent(store.storeCode)}/visit`) }
      : { label: t('visit.page'), url: mailLink(locale, `/visits/${visit.token}`) },
    notes: over ? [] : [t('visit.late'), ...(visit.order ? [t('visit.kept')] : [])],
    foot: mailFoot(t, locale),
  };
}

function whenWords(t: MailWords, { startsAt, endsAt, locale }: Visit, { hours: { zone } }: Store): string {
  return t('visit.span', { from: fixedMomentWords(startsAt, zone, locale), to: clockWords(endsAt, zone, locale) });
}

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
  const { order } = visit;
  const held = order ? [{ label: t('visit.held'), value: t('visit.heldOrder', { number: order.number }) }] : [];
  return [...said, ...held, ...wayFacts({ t, store, locale })];
}
