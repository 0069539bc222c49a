const japanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** 「青木 みなみ」 is みなみ, "Minami Aoki" is Minami; null where family and given name are written as one. */
export function givenName(name: string): string | null {
  const words = name.trim().split(/\s+/);
  if (words.length < 2) return null;
  return (japanese.test(name) ? words.at(-1) : words[0]) ?? null;
}
