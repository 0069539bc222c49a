'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { inLocale } from '@/lib/locale';
import type { StaffLine } from '@/lib/pickup/types';
import { Button } from '../ui/button';
import { useDesk } from './desk-context';
import { Stepper } from './stepper';

interface RefusableLinesProps {
  lines: readonly StaffLine[];
  busy: boolean;
  /** Without a connection a bill cannot be changed. */
  fixed: boolean;
  onRefuse(line: { sku: string; quantity: number }): void;
}

/** What is in the bag; what the customer does not want after all is taken off the bill here. */
export function RefusableLines({ lines, busy, fixed, onRefuse }: RefusableLinesProps) {
  const t = useTranslations('staff');
  const refuse = useTranslations('counter.refuse');
  const { locale } = useDesk();
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <ul className="its">
      {lines.map((line) => {
        const what = inLocale(line.title, locale);
        return (
          <li className="it" key={line.sku}>
            {line.imageUrl ? <img src={line.imageUrl} alt="" width={72} height={72} /> : <span className="no-pic" />}
            <div>
              <b className="t-name">{what}</b>
              <span className="small soft">
                {line.optionLabel && `${inLocale(line.optionLabel, locale)} ・ `}
                <b className="num">{t('units', { count: line.quantity })}</b>
              </span>
              <span className="sku num">{line.sku}</span>
            </div>
            {!fixed && asked !== line.sku && (
              <button
                type="button"
                className="link small"
                aria-label={refuse('of', { what })}
                onClick={() => setAsked(line.sku)}
              >
                {refuse('one')}
              </button>
            )}
            {asked === line.sku && (
              <RefuseUnits
                what={what}
                most={line.quantity}
                busy={busy}
                onKeep={() => setAsked(null)}
                onRefuse={(quantity) => {
                  setAsked(null);
                  onRefuse({ sku: line.sku, quantity });
                }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface RefuseUnitsProps {
  what: string;
  most: number;
  busy: boolean;
  onKeep(): void;
  onRefuse(units: number): void;
}

/** Asked once more: money and stock move with it. */
function RefuseUnits({ what, most, busy, onKeep, onRefuse }: RefuseUnitsProps) {
  const t = useTranslations('counter.refuse');
  const [units, setUnits] = useState(most);
  return (
    <fieldset className="refuse">
      <legend className="small">{t('sure', { what })}</legend>
      {most > 1 && (
        <Stepper
          label={t('units')}
          of={what}
          value={units}
          max={most}
          onChange={(next) => setUnits(Math.min(most, Math.max(1, next)))}
        />
      )}
      <div className="row">
        <Button kind="risk" small autoFocus busy={busy} onClick={() => onRefuse(units)}>
          {t('do')}
        </Button>
        <Button kind="quiet" small onClick={onKeep}>
          {t('keep')}
        </Button>
      </div>
    </fieldset>
  );
}
