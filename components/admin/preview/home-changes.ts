import type { Home, HomeBlock } from '@/lib/stores/home/types';
import { type ChangedLeaf, changedLeaves } from './setting-leaves';

interface HomeWords {
  /** What the editor calls a part: 「お知らせの帯「年末年始」」 */
  nameOf: (block: HomeBlock) => string;
  order: string;
  added: string;
  removed: string;
}

/** A part by the boxes of its editor. */
function boxesOf(block: HomeBlock): Record<string, unknown> {
  const { id: _id, kind: _kind, ...rest } = block;
  if (block.kind === 'featured') return { ...rest, from: null, ...block.from };
  return 'link' in rest ? { ...rest, link: null, ...rest.link } : rest;
}

/** Two that are called the same are numbered. */
function namesOf(blocks: HomeBlock[], nameOf: HomeWords['nameOf']): Map<string, string> {
  const names = new Map<string, string>();
  const met = new Map<string, number>();
  for (const block of blocks) {
    const name = nameOf(block);
    const count = (met.get(name) ?? 0) + 1;
    met.set(name, count);
    names.set(block.id, count === 1 ? name : `${name} ${count}`);
  }
  return names;
}

/** What differs between two home pages, part by part, whatever place each has. */
export function homeChanges(before: Home, after: Home, words: HomeWords): ChangedLeaf[] {
  const was = new Map(before.blocks.map((block) => [block.id, block]));
  const is = new Map(after.blocks.map((block) => [block.id, block]));
  const gone = before.blocks.filter(({ id }) => !is.has(id));
  const added = after.blocks.filter(({ id }) => !was.has(id));
  const names = namesOf([...after.blocks, ...gone], words.nameOf);
  const nameOf = ({ id }: HomeBlock) => names.get(id) ?? id;
  const under = (block: HomeBlock, leaves: ChangedLeaf[]) =>
    leaves.map((leaf) => ({ ...leaf, path: [nameOf(block), ...leaf.path] }));

  const asBefore = [...before.blocks.filter(({ id }) => is.has(id)), ...added];
  const isMoved = asBefore.some(({ id }, place) => after.blocks[place]?.id !== id);
  return [
    ...(isMoved ? [{ path: [words.order], before: before.blocks.map(nameOf), after: after.blocks.map(nameOf) }] : []),
    ...after.blocks.flatMap((block) => {
      const known = was.get(block.id);
      if (known) return under(block, changedLeaves(boxesOf(known), boxesOf(block)));
      // That it is shown goes without saying.
      const boxes = { ...boxesOf(block), ...(block.shown && { shown: null }) };
      return under(block, [{ path: [], before: null, after: [words.added] }, ...changedLeaves(null, boxes)]);
    }),
    ...gone.map((block) => ({ path: [nameOf(block)], before: null, after: [words.removed] })),
  ];
}
