/** Words of `adminImports.value`. */
export interface ValueWords {
  say(key: string): string;
  has(key: string): boolean;
}

/** Rates are kept in hundredths of a percent. */
const HUNDREDTH = 100;

const lists = new Set(['services', 'temperatures']);
/** Where one day of `mon 10:00–20:00, tue 10:00–12:00, 13:00–20:00` ends and the next begins. */
const nextDay = /, (?=(?:mon|tue|wed|thu|fri|sat|sun|holiday) )/;

/** Days without hours are closed; a week without any says nothing. */
function weekWords(text: string, words: ValueWords): string {
  if (!/\d/.test(text)) return '';
  const days = text.split(nextDay).map((day) => {
    const [name = '', ...hours] = day.trim().split(' ');
    return `${words.say(name)} ${hours.join(' ') || words.say('closed')}`;
  });
  return days.join(words.say('and'));
}

/** What stands in a field of an import, in the reader's words where the data has a code. */
export function valueWords(field: string, text: string, words: ValueWords): string {
  const known = (one: string) => (words.has(one) ? words.say(one) : one);
  if (text === '') return '';
  if (field === 'taxRate') return `${Number(text) / HUNDREDTH}%`;
  if (field === 'weeklyHours') return weekWords(text, words);
  if (field === 'status') return known(text);
  return lists.has(field) ? text.split(', ').map(known).join(words.say('and')) : text;
}
