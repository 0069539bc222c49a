'use client';

import { useTranslations } from 'next-intl';
import type { BagLine } from '@/lib/holds/types';
import { inLocale } from '@/lib/locale';
import { Icon } from '../ui/icon';
import { useDesk } from './desk-context';
import { Stepper } from './stepper';

interface RestockLineProps {
  line: BagLine;
  /** Units that are back on their shelf. */
  back: number;
  onCount(back: number): void;
}

/** An article of a bag: where it belongs, and how many of it are back, by scan or by thumb. */
export function RestockLine({ line, back, onCount }: RestockLineProps) {
  const t = useTranslations('holds.restock');
  const { locale } = useDesk();
  const title = inLocale(line.title, locale);
  const option = line.optionLabel && inLocale(line.optionLabel, locale);
  const shelf = [line.section, line.shelf].filter(Boolean).join(' ');
  return (
    <li className="counted">
      {line.imageUrl ? <img src={line.imageUrl} alt="" width={56} height={56} /> : <span className="no-pic" />}
      <div>
        <b className="t-name">{title}</b>
        <span className="small soft">{[option, line.sku].filter(Boolean).join(locale === 'ja' ? ' ・ ' : ' · ')}</span>
        <span className="small restock-shelf">
          {back >= line.quantity && <Icon name="check" size="xs" />}
          {shelf ? t('shelf', { shelf }) : t('noShelf')}
        </span>
      </div>
      <Stepper
        label={t('back', { done: back, quantity: line.quantity })}
        of={title}
        value={back}
        max={line.quantity}
        onChange={(value) => onCount(Math.min(value, line.quantity))}
      />
    </li>
  );
}
