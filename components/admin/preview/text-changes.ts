import type { Localized } from '@/lib/locale';
import type { OurPart, Texts } from '@/lib/stores/texts/types';
import { bothSaid, type ChangedLeaf } from './setting-leaves';

interface TextWords {
  /** Where the editor shows a part: its page and its name. */
  pathOf: (our: OurPart, own: Localized | null) => string[];
  title: string;
  body: string;
}

/** What differs between two states of the texts: where nothing is the merchant's own, they say what they say as they come. */
export function textChanges(before: Texts, after: Texts, ours: readonly OurPart[], words: TextWords): ChangedLeaf[] {
  return ours.flatMap((our) => {
    const [was, is] = [before[our.key], after[our.key]];
    const path = words.pathOf(our, is?.title ?? was?.title ?? null);
    return (['title', 'body'] as const).flatMap((name) => {
      const [one, other] = [was, is].map((own) => bothSaid(own?.[name] ?? our[name]));
      if (one === other) return [];
      return [{ path: [...path, words[name]], before: one ? [one] : null, after: other ? [other] : null }];
    });
  });
}
