import type { Localized } from '@/lib/locale';
import { addedKeys } from '@/lib/stores/texts/added';
import type { OurPart, Texts } from '@/lib/stores/texts/types';
import { bothSaid, type ChangedLeaf } from './setting-leaves';

interface TextWords {
  /** Where the editor shows a part: its page and its name. */
  pathOf: (our: OurPart, own: Localized | null) => string[];
  title: string;
  body: string;
  /** That it is not shown. */
  hidden: string;
}

const blank = { ja: '', en: '' };

/** Parts the merchant has added come as nothing. */
function allParts(ours: readonly OurPart[], states: Texts[]): OurPart[] {
  const added = new Set(states.flatMap(addedKeys));
  return [...ours, ...[...added].map((key) => ({ key, title: blank, body: blank, hasTitle: true }))];
}

/** What differs between two states of the texts: where nothing is the merchant's own, they say what they say as they come. */
export function textChanges(before: Texts, after: Texts, ours: readonly OurPart[], words: TextWords): ChangedLeaf[] {
  return allParts(ours, [before, after]).flatMap((our) => {
    const [was, is] = [before[our.key], after[our.key]];
    const path = words.pathOf(our, is?.title ?? was?.title ?? null);
    const said = (own: Texts[string] | undefined) => (own?.hidden ? ['true'] : null);
    const shown = [{ path: [...path, words.hidden], before: said(was), after: said(is) }];
    const told = (['title', 'body'] as const).flatMap((name) => {
      const [one, other] = [was, is].map((own) => bothSaid(own?.[name] ?? our[name]));
      if (one === other) return [];
      return [{ path: [...path, words[name]], before: one ? [one] : null, after: other ? [other] : null }];
    });
    return was?.hidden === is?.hidden ? told : [...told, ...shown];
  });
}
