import { inLocale, type Locale } from '../../locale';
import { addedKeys, withAdded } from './added';
import type { TextPage, TextPart, Texts } from './types';

interface Section {
  title: string;
  body: string;
}
type Sections = Record<string, Section>;

interface Legal {
  lead: string;
  updated: string;
  sections: Sections;
}

/** The messages these pages are made of (guide.json, legal.json). */
export interface TextMessages {
  guide: { lead: string; sections: Sections; faq: Record<string, string>; contact: Section };
  legal: {
    commerce: { lead: string; rows: Record<string, { label: string; value: string }> };
    privacy: Legal;
    terms: Legal;
  };
}

const single = (key: string, body: string): TextPart => ({ key, title: null, body });
const many = (page: TextPage, sections: Sections): TextPart[] =>
  Object.entries(sections).map(([name, section]) => ({ key: `${page}.${name}`, ...section }));

const legalParts = (page: 'privacy' | 'terms', { lead, updated, sections }: Legal): TextPart[] => [
  single(`${page}.lead`, lead),
  single(`${page}.updated`, updated),
  ...many(page, sections),
];

function questions(faq: Record<string, string>): TextPart[] {
  const keys = Object.keys(faq).filter((key) => /^q\d+$/.test(key));
  return keys.map((key) => ({ key: `guide.${key}`, title: faq[key] ?? '', body: faq[key.replace('q', 'a')] ?? '' }));
}

/** A page as it comes, part by part. */
export function ourParts({ guide, legal }: TextMessages, page: TextPage): TextPart[] {
  switch (page) {
    case 'guide':
      return [
        single('guide.lead', guide.lead),
        ...many('guide', guide.sections),
        ...questions(guide.faq),
        { key: 'guide.contact', ...guide.contact },
      ];
    case 'tokushoho':
      return [
        single('tokushoho.lead', legal.commerce.lead),
        ...Object.entries(legal.commerce.rows).map(([row, { label, value }]) => ({
          key: `tokushoho.${row}`,
          title: label,
          body: value,
        })),
      ];
    default:
      return legalParts(page, legal[page]);
  }
}

/** The same with the merchant's own words, where there are any; with what it has added, without what it hides. */
export function inOwnWords(parts: TextPart[], texts: Texts, page: TextPage, locale: Locale): TextPart[] {
  const ours = new Map(parts.map((part) => [part.key, part]));
  const keys = withAdded([...ours.keys()], page, addedKeys(texts));
  return keys.flatMap((key) => {
    const [our, own] = [ours.get(key) ?? { key, title: '', body: '' }, texts[key]];
    if (own?.hidden) return [];
    return {
      key,
      title: our.title !== null && own?.title ? inLocale(own.title, locale) : our.title,
      body: own?.body ? inLocale(own.body, locale) : our.body,
    };
  });
}

/** Whether a merchant has written any of a page. */
export const isOwnPage = (texts: Texts, page: TextPage): boolean =>
  Object.keys(texts).some((key) => key.startsWith(`${page}.`));
