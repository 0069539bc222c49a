import enMail from '@/messages/en/mail.json';
import enShort from '@/messages/en/short.json';
import jaMail from '@/messages/ja/mail.json';
import jaShort from '@/messages/ja/short.json';
import type { TemplateKey } from './input';

export interface TemplateWords {
  subject: string;
  body: string;
}

type Sentences = Record<'subject' | 'title' | 'lead', string>;
type Named<T> = Partial<Record<string, T>>;

const mails = { ja: jaMail, en: enMail };
const shorts = { ja: jaShort, en: enShort };

/** Kinds whose words differ by what lies behind them begin with those that are used most. */
const usual: Named<string> = { order_delayed: 'order_delayed_late', order_shipped: 'order_shipped_delivery' };

/** Our own words for a message, their names not filled in: what the merchant begins with, and goes back to. */
export function ourWords({ kind, channel, locale }: TemplateKey): TemplateWords {
  const occasion = usual[kind] ?? kind;
  const { order, moved, visit, whileHere } = mails[locale];
  const said: Named<Sentences> = {
    ...(order as Named<Sentences>),
    visit_booked: visit.visit_booked,
    visit_changed: visit.visit_changed,
    visit_cancelled: visit.visit_cancelled,
    order_moved: moved.times,
    while_here: whileHere,
  };
  const words = said[occasion];
  if (channel === 'mail') return { subject: words?.subject ?? '', body: words?.lead ?? '' };
  const short: Named<string> = { ...shorts[locale].order, order_moved: shorts[locale].moved.times };
  return { subject: words?.title ?? '', body: short[occasion] ?? '' };
}
