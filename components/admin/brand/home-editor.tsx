'use client';

import { useTranslations } from 'next-intl';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { Draft } from '@/lib/drafts/types';
import type { Result } from '@/lib/result';
import { type BlockForm, type HomeForm, MOST_BLOCKS } from '@/lib/stores/home/input';
import { type Addable, addable } from '@/lib/stores/home/types';
import { Button } from '../../ui/button';
import type { FindProducts } from '../catalogue/related-field';
import type { DecideDraft, LastPublication } from '../editing/draft-bar';
import { DraftEditor } from '../editing/draft-editor';
import { useDraftForm } from '../editing/use-draft-form';
import { useProblem } from '../editing/use-problem';
import { BlockRow } from './block-row';
import { moved, newBlock } from './blocks';
import { useLabelOf } from './use-label-of';

interface HomeEditorProps {
  edited: { form: HomeForm; draft: Draft | null };
  last: LastPublication | null;
  categories: { slug: string; name: string }[];
  save: (input: { seen: number; form: HomeForm }) => Promise<Result<{ version: number }>>;
  find: FindProducts;
  decide: DecideDraft;
}

const DRAGGED = 'text/x-block';

/** The parts of the home page in their order: dragged or moved by buttons, switched off, written. */
export function HomeEditor({ edited, last, categories, save, find, decide }: HomeEditorProps) {
  const t = useTranslations('adminBrand.home');
  const editing = useDraftForm(edited, save, '/admin/home');
  const { form, setForm, saving } = editing;
  const problem = useProblem(saving.fields);
  const labelOf = useLabelOf();
  const [open, setOpen] = useState<readonly string[]>([]);
  const [news, setNews] = useState('');
  const turned = useRef<{ id: string; by: -1 | 1 } | null>(null);
  // What was moved by a button is moved on by the same button: it does not lose its place under the keyboard.
  useEffect(() => {
    if (!turned.current) return;
    const { id, by } = turned.current;
    turned.current = null;
    const button = (way: number) => document.getElementById(`move-${id}-${way}`) as HTMLButtonElement | null;
    (button(by)?.disabled ? button(-by) : button(by))?.focus();
  });
  const setBlocks = (change: (blocks: BlockForm[]) => BlockForm[]) =>
    setForm((all) => ({ ...all, blocks: change(all.blocks) }));
  const move = (from: number, to: number) => {
    if (to < 0 || to >= form.blocks.length || to === from) return;
    setBlocks((blocks) => moved(blocks, from, to));
    setNews(t('moved', { place: to + 1 }));
  };
  const add = (kind: Addable) => {
    const block = newBlock(kind);
    setBlocks((blocks) => [...blocks, block]);
    setOpen((ids) => [...ids, block.id]);
    setNews(t('added'));
  };
  const dropped = (event: DragEvent, to: number) => {
    event.preventDefault();
    if (event.dataTransfer.types.includes(DRAGGED)) move(Number(event.dataTransfer.getData(DRAGGED)), to);
  };
  const isOpen = ({ id }: BlockForm, index: number) =>
    open.includes(id) || Object.keys(saving.fields).some((name) => name.startsWith(`blocks.${index}.`));
  return (
    <DraftEditor
      editing={editing}
      className="brand-editor"
      subject="setting:home"
      draft={edited.draft}
      last={last}
      page="/admin/home"
      seenAt="/"
      problem={problem}
      labelOf={labelOf}
      decide={decide}
    >
      <ol className="home-blocks">
        {form.blocks.map((block, index) => (
          <li
            key={block.id}
            // Text can be marked in an open one.
            draggable={!isOpen(block, index)}
            onDragStart={(event) => event.dataTransfer.setData(DRAGGED, String(index))}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => dropped(event, index)}
          >
            <BlockRow
              block={block}
              index={index}
              count={form.blocks.length}
              isOpen={isOpen(block, index)}
              categories={categories}
              find={find}
              problem={problem}
              onMove={(by) => {
                turned.current = { id: block.id, by };
                move(index, index + by);
              }}
              onToggle={() =>
                setOpen((ids) => (ids.includes(block.id) ? ids.filter((id) => id !== block.id) : [...ids, block.id]))
              }
              onChange={(changed) => setBlocks((all) => all.map((one) => (one.id === block.id ? changed : one)))}
              onRemove={() => setBlocks((all) => all.filter(({ id }) => id !== block.id))}
            />
          </li>
        ))}
      </ol>
      <div className="block-adds">
        {addable.map((kind) => (
          <Button
            key={kind}
            kind="quiet"
            small
            icon="plus"
            disabled={form.blocks.length >= MOST_BLOCKS}
            onClick={() => add(kind)}
          >
            {t(`add.${kind}`)}
          </Button>
        ))}
      </div>
      <p className="sr" role="status">
        {news}
      </p>
    </DraftEditor>
  );
}
