import type { useTranslations } from 'next-intl';
import type { PublishedRow } from '@/lib/drafts/types';
import { changesOf } from '@/lib/office/changes';
import type { AuditRow } from '@/lib/office/types';
import { type AnyWords, type SettingWords, type Told, tellSetting } from '../preview/tell-setting';

type Words = ReturnType<typeof useTranslations<'adminStaff.audit'>>;

const LONGEST = 300;

/** Where the names of facts stand: the log's own, those of settings, those of columns. */
export interface FactWords extends SettingWords {
  audit: AnyWords;
  /** A change of a row with what held of a setting that nobody had decided. */
  whole: (row: PublishedRow) => PublishedRow;
}

/** What was done, in words; an action that has none stands for itself. */
export function actionWords(t: Words, action: string): string {
  const key = `actions.${action}` as 'actions.sign_in';
  return t.has(key) ? t(key) : action;
}

const firstOf = (choices: [AnyWords, string][]): string | null => {
  const found = choices.find(([words, key]) => words.has(key));
  return found ? found[0](found[1]) : null;
};

/** `products.price` as the console calls it; what has no word stands for itself. */
function factWords({ audit, brand, preview }: FactWords, what: string): string {
  const parts = what.split('.');
  const named = parts.map((part, at) => {
    const own: [AnyWords, string][] = [
      [audit, `fact.${part}`],
      [brand, `field.${part}`],
      [preview, `column.${part}`],
      [preview, `setting.${part}`],
    ];
    return firstOf(at === 0 ? [[preview, `table.${part}`], ...own] : own) ?? part;
  });
  return named.join(' › ');
}

/** A code as what it means, several of them one by one; anything else as it stands. */
const valueWords = ({ brand }: FactWords, value: string): string =>
  value
    .split(', ')
    .map((one) => (/^[a-z_]+$/.test(one) && brand.has(`value.${one}`) ? brand(`value.${one}`) : one))
    .join(', ');

/** Of a long text its beginning is enough to know it by. */
const clipped = (text: string | null) => (text && text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Everything an entry tells, in words. */
export function toldBy(words: FactWords, data: AuditRow['data']): Told[] {
  const { rows, ...rest } = data ?? {};
  const all: PublishedRow[] = Array.isArray(rows) ? rows : [];
  const settings = all.filter(({ table }) => table === 'settings').map(words.whole);
  const others = Array.isArray(rows) ? { ...rest, rows: all.filter(({ table }) => table !== 'settings') } : data;
  const value = (text: string | null) => text && valueWords(words, text);
  return [
    ...settings.flatMap(({ key, before, after }) =>
      tellSetting({ setting: key, before: before?.value, after: after?.value }, words).map(({ what, from, to }) => {
        const setting = words.preview.has(`setting.${key}`) ? words.preview(`setting.${key}`) : key;
        const name = what === words.preview('column.value') ? setting : `${setting} › ${what}`;
        return { what: name, from: clipped(from), to: clipped(to) };
      }),
    ),
    ...changesOf(others).map(({ what, from, to }) => ({
      what: factWords(words, what),
      from: value(from),
      to: value(to),
    })),
  ];
}

/** What of the shop has no row with a name: its settings and policies, and links to previews. */
export function subjectWords({ preview }: FactWords, subjectId: string): string {
  const [kind, name] = subjectId.split(':');
  // A link is known by the hash of its secret, which nobody reads.
  if (/^[\w-]{43}$/.test(subjectId)) return '—';
  if (kind !== 'setting' && kind !== 'policy' && kind !== 'catalogue') return subjectId;
  return preview.has(`setting.${name}`) ? preview(`setting.${name}`) : subjectId;
}
