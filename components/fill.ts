/** Puts values into a sentence that the page was given: fill('残り{left}点', { left: 2 }). */
export const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
