'use client';

import { useTranslations } from 'next-intl';
import { inLocale } from '@/lib/locale';
import type { StaffLine } from '@/lib/pickup/types';
import { Icon } from '../ui/icon';
import { useDesk } from './desk-context';
import type { Ticks } from './use-ticks';

type Line = Omit<StaffLine, 'short'> & Partial<Pick<StaffLine, 'short'>>;

/** What is in an order, with a tick a line while it is being fetched. */
export function OrderLines({ lines, ticks }: { lines: readonly Line[]; ticks: Ticks | null }) {
  const t = useTranslations('staff');
  const { locale } = useDesk();
  return (
    <ul className="its">
      {lines.map((line, index) => (
        <li className="it" key={line.sku}>
          {line.imageUrl ? <img src={line.imageUrl} alt="" width={72} height={72} /> : <span className="no-pic" />}
          <div>
            <b className="t-name">{inLocale(line.title, locale)}</b>
            <span className="small soft">
              {line.optionLabel && `${inLocale(line.optionLabel, locale)} ・ `}
              <b className="num">{t('units', { count: line.quantity })}</b>
            </span>
            <span className="sku num">{line.sku}</span>
            {line.short && (
              <span className="short">
                <Icon name="triangle-alert" size="xs" />
                {t('short.line')}
              </span>
            )}
          </div>
          {ticks && (
            <label className="cb">
              <input type="checkbox" checked={ticks.isTicked(index)} onChange={() => ticks.toggle(index)} />
              <span className="sr">{t('panel.fetched', { what: inLocale(line.title, locale) })}</span>
              <Icon name="check" />
            </label>
          )}
        </li>
      ))}
    </ul>
  );
}
