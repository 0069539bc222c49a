import type { useTranslations } from 'next-intl';

type Words = ReturnType<typeof useTranslations<'adminStaff.audit'>>;
/** Any of the log's own sentences; keys come from the data. */
type AnyWords = { (key: string): string; has(key: string): boolean };

/** Where the names of facts stand: the log's own, those of settings, those of columns. */
export interface FactWords {
  audit: AnyWords;
  brand: AnyWords;
  preview: AnyWords;
  /** Of the parts of guide and legal pages, as they come, by their keys: 'guide.s1'. */
  titles: ReadonlyMap<string, string>;
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

/** `settings.returns.days` as the console calls it; what has no word stands for itself. */
export function factWords({ audit, brand, preview, titles }: FactWords, what: string): string {
  const parts = what.split('.').filter((part, at) => !(at === 0 && part === 'settings'));
  const isText = parts[0] === 'texts';
  const named = parts.map((part, at) => {
    const own: [AnyWords, string][] = [
      [audit, `fact.${part}`],
      [brand, `field.${part}`],
      [preview, `column.${part}`],
      [preview, `setting.${part}`],
    ];
    if (isText && at === 2)
      return titles.get(`${parts[1]}.${part}`) ?? firstOf([[brand, `texts.part.${part}`]]) ?? part;
    if (isText && at === 1) return firstOf([[brand, `texts.page.${part}`]]) ?? part;
    return firstOf(at === 0 ? [[preview, `table.${part}`], ...own] : [...own, [brand, `home.kind.${part}`]]) ?? part;
  });
  return named.join(' › ');
}

/** A code as what it means, several of them one by one; anything else as it stands. */
export const valueWords = ({ brand }: FactWords, value: string): string =>
  value
    .split(', ')
    .map((one) => (/^[a-z_]+$/.test(one) && brand.has(`value.${one}`) ? brand(`value.${one}`) : one))
    .join(', ');

/** What of the shop has no row with a name: its settings and policies, and links to previews. */
export function subjectWords({ preview }: FactWords, subjectId: string): string {
  const [kind, name] = subjectId.split(':');
  // A link is known by the hash of its secret, which nobody reads.
  if (/^[\w-]{43}$/.test(subjectId)) return '—';
  if (kind !== 'setting' && kind !== 'policy' && kind !== 'catalogue') return subjectId;
  return preview.has(`setting.${name}`) ? preview(`setting.${name}`) : subjectId;
}
