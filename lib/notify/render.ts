import type { Db } from '@/db/client';
import type { Channel } from '../orders/types';
import { named, shopNames } from '../stores/brand/names';
import { getSettings } from '../stores/settings';
import { composeMail } from './compose';
import type { MailContent } from './mail-content';
import { getTemplate } from './templates/queries';
import { fillTemplate, type TemplateKind } from './templates/template';
import type { Composed } from './types';

/** What is told, before it is laid out for a channel. */
export interface Told {
  kind: TemplateKind;
  content: MailContent;
  /** What the merchant's words may name. */
  values: Readonly<Record<string, string>>;
  /** In a sentence, for what is no mail. */
  short: string;
}

/** What is told, in the merchant's words where there are any, laid out for a channel. */
export async function render(db: Db, channel: Channel, { kind, content, values, short }: Told): Promise<Composed> {
  const { locale } = content;
  const [template, sender] = await Promise.all([
    getTemplate(db, { kind, channel, locale }),
    getSettings(db, ['brand', 'seller']),
  ]);
  const own = template && {
    subject: fillTemplate(template.subject, values),
    body: fillTemplate(template.body, values),
  };
  if (channel === 'mail') return composeMail(own ? inOwnWords(content, own) : content, sender);
  const names = shopNames(sender, locale);
  return {
    subject: named(own?.subject || content.title, names),
    text: `${named(own?.body ?? short, names)}\n${content.button.url}`,
    html: null,
  };
}

const inOwnWords = (content: MailContent, { subject, body }: { subject: string; body: string }): MailContent => ({
  ...content,
  subject,
  preheader: body.replace(/\s+/g, ' ').slice(0, 100),
  lead: body,
});
