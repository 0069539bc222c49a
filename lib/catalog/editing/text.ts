import type { Localized } from '../../locale';
import { descriptionHtml } from '../sanitise';
import type { Both } from './types';

/** Both languages as they are kept; null where neither stands. Only English is kept under Japanese too: that always stands. */
export function localized({ ja, en }: Both): Localized | null {
  const [japanese, english] = [ja.trim(), en.trim()];
  if (japanese === '' && english === '') return null;
  return { ja: japanese || english, ...(english !== '' && { en: english }) };
}

export const both = (text: Localized | null): Both => ({ ja: text?.ja ?? '', en: text?.en ?? '' });

/** The same of prose: HTML is sanitised, plain text becomes paragraphs. */
export const localizedHtml = ({ ja, en }: Both): Localized | null =>
  localized({ ja: descriptionHtml(ja), en: descriptionHtml(en) });

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** HTML as it is typed: plain paragraphs wherever they would become the same HTML again. */
export function typedHtml(html: string): string {
  const plain = html
    .replace(/<br \/>/g, '\n')
    .replace(/<\/p>\s*<p>/g, '\n\n')
    .replace(/^<p>|<\/p>$/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);
  return descriptionHtml(plain) === html ? plain : html;
}

export const bothHtml = (text: Localized | null): Both => ({
  ja: typedHtml(text?.ja ?? ''),
  en: typedHtml(text?.en ?? ''),
});

/** Tags as they are typed, in Japanese or English commas, each once. */
export const readTags = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,、,\n]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];
