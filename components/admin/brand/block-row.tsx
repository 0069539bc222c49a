'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import type { BlockForm } from '@/lib/stores/home/input';
import { addable } from '@/lib/stores/home/types';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { FindProducts } from '../catalogue/related-field';
import { BlockFields } from './block-fields';

interface BlockRowProps {
  block: BlockForm;
  index: number;
  count: number;
  isOpen: boolean;
  categories: { slug: string; name: string }[];
  find: FindProducts;
  problem: (name: string) => string | null;
  onMove: (by: -1 | 1) => void;
  onToggle: () => void;
  onChange: (block: BlockForm) => void;
  onRemove: () => void;
}

/** What a part says, so that two of a kind are told apart. */
function saidBy(block: BlockForm, locale: Locale): string {
  if (block.kind === 'banner') return block.text[locale] || block.text.ja;
  return 'title' in block ? block.title[locale] || block.title.ja : '';
}

const isAdded = ({ kind }: BlockForm) => (addable as readonly string[]).includes(kind);
const hasFields = (block: BlockForm) => isAdded(block) || block.kind === 'hero';

/** One part: its place, whether it is shown, and opened what it says. */
export function BlockRow(props: BlockRowProps) {
  const { block, index, count, isOpen, onMove, onToggle, onChange, onRemove } = props;
  const t = useTranslations('adminBrand.home');
  const locale = useLocale() as Locale;
  const said = saidBy(block, locale);
  const kind = t(`kind.${block.kind}`);
  const name = said ? t('named', { kind, said }) : kind;
  return (
    <>
      <div className="block-row">
        <span className="category-moves">
          {([-1, 1] as const).map((by) => (
            <button
              key={by}
              type="button"
              id={`move-${block.id}-${by}`}
              className="icb"
              disabled={by < 0 ? index === 0 : index === count - 1}
              aria-label={t(by < 0 ? 'up' : 'down', { name })}
              onClick={() => onMove(by)}
            >
              <Icon name="chevron-down" size="s" className={by < 0 ? 'turned' : undefined} />
            </button>
          ))}
        </span>
        <span className="block-name">
          <b>{t(`kind.${block.kind}`)}</b>
          <span className="small soft">{said || t(`about.${block.kind}`)}</span>
        </span>
        <label className="check">
          <input
            type="checkbox"
            checked={block.shown}
            onChange={(event) => onChange({ ...block, shown: event.target.checked })}
          />
          <span>
            {t('shown')}
            <span className="sr">{name}</span>
          </span>
        </label>
        {hasFields(block) && (
          <Button kind="quiet" small aria-expanded={isOpen} onClick={onToggle}>
            {t('edit')}
            <span className="sr">{name}</span>
          </Button>
        )}
      </div>
      {isOpen && hasFields(block) && (
        <div className="block-fields">
          <BlockFields {...props} />
          {isAdded(block) && (
            <Button kind="risk" small icon="trash" onClick={onRemove}>
              {t('remove')}
              <span className="sr">{name}</span>
            </Button>
          )}
        </div>
      )}
    </>
  );
}
