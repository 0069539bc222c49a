import { describe, expect, it } from 'vitest';
import { locales } from '../../locale';
import { templateInput } from './input';
import { ourWords } from './ours';
import { sampleValues } from './sample';
import {
  fillTemplate,
  hasLooseBrace,
  templateChannels,
  templateKinds,
  unknownVariables,
  variablesOf,
} from './template';

const every = templateKinds.flatMap((kind) =>
  templateChannels(kind).flatMap((channel) => locales.map((locale) => ({ kind, channel, locale }))),
);

describe('our own words', () => {
  it.each(every)('of $kind by $channel in $locale name only what is known', ({ kind, channel, locale }) => {
    const { subject, body } = ourWords({ kind, channel, locale });
    expect(body).not.toBe('');
    if (channel === 'mail') expect(subject).not.toBe('');
    for (const words of [subject, body]) {
      expect(unknownVariables(words, kind)).toEqual([]);
      expect(hasLooseBrace(words)).toBe(false);
    }
  });

  it.each(every)('of $kind by $channel in $locale can be shown with the sample', ({ kind, locale }) => {
    const all = variablesOf(kind).map((name) => `{${name}}`);
    expect(fillTemplate(all.join(' '), sampleValues[locale])).not.toMatch(/[{}]/);
  });
});

describe('names in a text', () => {
  it.each([
    ['{store}で {until} まで', []],
    ['{ store }', []],
    ['{Store} {stor} {stor}', ['Store', 'stor']],
    ['{}', ['']],
    ['{code}', ['code']],
  ])('of a received order: %j', (text, unknown) => {
    expect(unknownVariables(text, 'order_received')).toEqual(unknown);
  });

  it('know the pickup code only where the goods are ready', () => {
    expect(unknownVariables('{code}', 'order_ready')).toEqual([]);
  });

  it.each([
    ['{store', true],
    ['store}', true],
    ['{{store}}', true],
    ['{store}', false],
  ])('%j has a loose brace: %s', (text, loose) => {
    expect(hasLooseBrace(text)).toBe(loose);
  });

  it('are filled in once: what is put in is not read again', () => {
    expect(fillTemplate('{name}さま {number}', { name: '{number}', number: '1' })).toBe('{number}さま 1');
  });
});

describe('what the form refuses', () => {
  const good = { kind: 'order_ready', channel: 'mail', locale: 'ja', subject: 'ご用意 {number}', body: '{code}' };
  const fieldsOf = (over: object) =>
    Object.fromEntries(
      (templateInput.safeParse({ ...good, ...over }).error?.issues ?? []).map(({ path, message }) => [
        path[0],
        message,
      ]),
    );

  it.each([
    [{}, {}],
    [{ body: '{codes}' }, { body: 'unknown_variable' }],
    [{ subject: '{x}' }, { subject: 'unknown_variable' }],
    [{ body: '{code' }, { body: 'loose_brace' }],
    [{ body: ' ' }, { body: 'required' }],
    [{ subject: '' }, { subject: 'required' }],
    [{ subject: '', channel: 'sms' }, {}],
    [{ subject: 'a\r\nBcc: b' }, { subject: 'line_break' }],
    [{ kind: 'visit_booked', channel: 'sms', subject: '', body: 'a' }, { channel: 'choice' }],
    [{ kind: 'sign_in_link' }, { kind: 'choice' }],
  ])('%j', (over, fields) => {
    expect(fieldsOf(over)).toEqual(fields);
  });
});
