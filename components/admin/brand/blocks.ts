import type { BlockForm } from '@/lib/stores/home/input';
import type { Addable } from '@/lib/stores/home/types';

export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const rest = list.filter((_, index) => index !== from);
  return list.slice(from, from + 1).reduce((all, one) => [...all.slice(0, to), one, ...all.slice(to)], rest);
};

const nothing = () => ({ ja: '', en: '' });

/** A part as it begins. */
export function newBlock(kind: Addable): BlockForm {
  const block = { id: crypto.randomUUID(), shown: true };
  if (kind === 'featured') return { ...block, kind, title: nothing(), category: '', products: [] };
  if (kind === 'text') return { ...block, kind, title: nothing(), body: nothing() };
  const link = { to: '', label: nothing() };
  return { ...block, kind, text: nothing(), picture: null, link, from: '', until: '' };
}
