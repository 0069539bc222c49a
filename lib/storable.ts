/** What no text of PostgreSQL's holds: NUL, and half of a letter beyond U+FFFF. */
const unstorable = /[\0\p{Cs}]/u;

/** Whether every text in the value, names of fields included, can be stored. */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !unstorable.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => isStorable(name) && isStorable(inner));
}
