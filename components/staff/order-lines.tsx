'use client';

import { useTranslations } from 'next-intl';
import { inLocale } from '@/lib/locale';
import type { StaffLine } from '@/lib/pickup/types';
import { Icon } from '../ui/icon';
import { useDesk } from './desk-context';

/** What every line has, also of a transfer. */
type Line = Pick<StaffLine, 'sku' | 'title' | 'optionLabel' | 'imageUrl' | 'quantity'> &
  Partial<Pick<StaffLine, 'short' | 'section' | 'shelf'>>;

interface OrderLinesProps<L extends Line> {
  lines: readonly L[];
  /** While it is being fetched: a tick a line, and a way to say that it is not there. */
  fetching?: { isTicked(line: L): boolean; toggle(line: L): void; onMissing(line: L): void } | null;
}

/** What is in an order, and where it lies. */
export function OrderLines<L extends Line>({ lines, fetching }: OrderLinesProps<L>) {
  const t = useTranslations('staff');
  const { locale } = useDesk();
  return (
    <ul className="its">
      {lines.map((line) => (
        <li className="it" key={line.sku}>
          {line.imageUrl ? <img src={line.imageUrl} alt="" width={72} height={72} /> : <span className="no-pic" />}
          <div>
            <b className="t-name">{inLocale(line.title, locale)}</b>
            <span className="small soft">
              {line.optionLabel && `${inLocale(line.optionLabel, locale)} ・ `}
              <b className="num">{t('units', { count: line.quantity })}</b>
            </span>
            <span className="sku num">
              {[line.section, line.shelf].filter(Boolean).join(' ')} {line.sku}
            </span>
            {line.short && (
              <span className="short">
                <Icon name="triangle-alert" size="xs" />
                {t('short.line')}
              </span>
            )}
            {fetching && !fetching.isTicked(line) && (
              <button type="button" className="link small" onClick={() => fetching.onMissing(line)}>
                {t('missing.open')}
                <span className="sr">{inLocale(line.title, locale)}</span>
              </button>
            )}
          </div>
          {fetching && (
            <label className="cb">
              <input type="checkbox" checked={fetching.isTicked(line)} onChange={() => fetching.toggle(line)} />
              <span className="sr">{t('panel.fetched', { what: inLocale(line.title, locale) })}</span>
              <Icon name="check" />
            </label>
          )}
        </li>
      ))}
    </ul>
  );
}
