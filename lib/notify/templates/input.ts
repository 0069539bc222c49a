import { z } from 'zod';
import { oneLine } from '../../fields';
import { locales } from '../../locale';
import { channels } from '../../orders/types';
import { hasLooseBrace, templateChannels, templateKinds, unknownVariables } from './template';

// Messages are keys of refusal.fields.
const kindField = z.enum(templateKinds, 'choice');
export const templateKeyInput = z.object({
  kind: kindField,
  channel: z.enum(channels, 'choice'),
  locale: z.enum(locales, 'choice'),
});
export type TemplateKey = z.output<typeof templateKeyInput>;

const LONGEST = 2000;
/** Several lines; nothing that mail programs would stumble over. */
const body = z
  .string('required')
  .trim()
  .min(1, 'required')
  .max(LONGEST, 'too_long')
  .regex(/^[\P{Cc}\n\r]*$/u, 'invalid');

/** Words of the merchant's own, as the form sends them: every name in them is one that this kind of message knows. */
export const templateInput = templateKeyInput
  .extend({ subject: oneLine(120), body })
  .superRefine(({ kind, channel, subject, body: text }, problems) => {
    const refuse = (path: string, message: string) => problems.addIssue({ code: 'custom', path: [path], message });
    if (!templateChannels(kind).includes(channel)) refuse('channel', 'choice');
    if (channel === 'mail' && subject === '') refuse('subject', 'required');
    for (const [path, words] of [
      ['subject', subject],
      ['body', text],
    ] as const) {
      if (unknownVariables(words, kind).length > 0) refuse(path, 'unknown_variable');
      else if (hasLooseBrace(words)) refuse(path, 'loose_brace');
    }
  });
export type TemplateInput = z.output<typeof templateInput>;
