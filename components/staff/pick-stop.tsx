'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { inLocale } from '@/lib/locale';
import type { StaffLine, StaffOrder } from '@/lib/pickup/types';
import type { Stop } from '@/lib/pickup/walk';
import type { Rerouted } from '@/lib/shortfalls/input';
import { Icon } from '../ui/icon';
import { useDesk } from './desk-context';
import { MissingForm } from './missing-form';
import type { Picks } from './use-picks';

interface PickStopProps {
  stop: Stop;
  picks: Picks;
  onPut(order: StaffOrder, line: StaffLine, quantity: number): void;
  /** It was said not to be there, and how the order goes on. */
  onMissing(goesOn: Rerouted): void;
}

/** One article where it lies, with a button for each bag it goes into: a tap is a unit. */
export function PickStop({ stop: { line, bags }, picks, onPut, onMissing }: PickStopProps) {
  const t = useTranslations('pick');
  const staff = useTranslations('staff');
  const { locale } = useDesk();
  const [missing, setMissing] = useState(false);
  const title = inLocale(line.title, locale);
  const lacking = bags.find(({ order }) => picks.pickedOf(order, ownLine(order, line)) < ownLine(order, line).quantity);
  return (
    <li className={clsx('stop', !lacking && 'fetched')}>
      {line.imageUrl ? <img src={line.imageUrl} alt="" width={72} height={72} /> : <span className="no-pic" />}
      <div>
        {line.shelf && <b className="shelf-name">{line.shelf}</b>}
        <span className="t-name">
          {title} {line.optionLabel && inLocale(line.optionLabel, locale)}
        </span>
        <span className="sku num">{line.sku}</span>
        {line.short && <b className="short">{staff('short.row')}</b>}
      </div>
      <div className="into">
        {bags.map(({ order, letter }) => {
          const own = ownLine(order, line);
          const picked = picks.pickedOf(order, own);
          const full = picked >= own.quantity;
          return (
            <button
              key={order.id}
              type="button"
              className={clsx('btn', 'quiet', full && 'full')}
              onClick={() => onPut(order, own, full ? -1 : 1)}
            >
              <b className="bag">{letter}</b>
              <span className="num">
                {picked}/{own.quantity}
              </span>
              {full && <Icon name="check" size="s" />}
              <span className="sr">
                {t(full ? 'takeOut' : 'putIn', { what: title, name: staff('customer', { name: order.customerName }) })}
              </span>
            </button>
          );
        })}
        {lacking && (
          <button type="button" className="link" aria-expanded={missing} onClick={() => setMissing(!missing)}>
            {staff('missing.open')}
            <span className="sr">{title}</span>
          </button>
        )}
      </div>
      {missing && lacking && (
        <MissingForm
          order={lacking.order}
          line={ownLine(lacking.order, line)}
          onClose={() => setMissing(false)}
          onDone={(goesOn) => {
            onMissing(goesOn);
            setMissing(false);
          }}
        />
      )}
    </li>
  );
}

/** The same article as this order has it. */
const ownLine = (order: StaffOrder, line: StaffLine): StaffLine =>
  order.lines.find(({ sku }) => sku === line.sku) ?? line;
