'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { inLocale } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import { conditions, type Disposition, type ReturnableLine, returnReasons } from '@/lib/returns/types';
import { Button } from '../../ui/button';
import { Choice } from '../choice';
import { useDesk } from '../desk-context';
import { Stepper } from '../stepper';
import type { Group, ReturnLines } from './use-return-lines';

interface ReturnLineProps {
  line: ReturnableLine;
  currency: 'JPY' | 'USD' | 'EUR';
  /** Units that can come back, those that were asked for among them. */
  most: number;
  lines: ReturnLines;
  goes(index: number): Disposition | undefined;
}

/** One article: how many come back, why, in what condition, and where they go. */
export function ReturnLine({ line, currency, most, lines, goes }: ReturnLineProps) {
  const t = useTranslations('returns.staff.form');
  const { locale } = useDesk();
  const { lineId } = line;
  const groups = lines.groups[lineId] ?? [];
  const sum = groups.reduce((total, { quantity }) => total + quantity, 0);
  const what = inLocale(line.title, locale);
  return (
    <li className={sum > 0 ? 'on' : undefined}>
      {line.imageUrl ? <img src={line.imageUrl} alt="" width={56} height={56} /> : <span className="no-pic" />}
      <div>
        <b>{what}</b>
        <span className="small soft">
          {line.optionLabel && `${inLocale(line.optionLabel, locale)} ・ `}
          <span className="num">{formatMoney(line.unitPrice, currency)}</span>
        </span>
      </div>
      <div className="groups">
        {groups.map((group, index) => (
          <GroupFields
            key={group.id}
            name={`condition-${group.id}`}
            what={what}
            group={group}
            most={most - sum + group.quantity}
            goes={goes(index)}
            onChange={(to) => lines.change(lineId, index, to)}
          />
        ))}
        {sum > 1 && groups.length === 1 && (
          <Button kind="quiet" small onClick={() => lines.split(lineId)}>
            {t('split')}
          </Button>
        )}
        {groups.length > 1 && (
          <Button kind="quiet" small onClick={() => lines.unsplit(lineId)}>
            {t('unsplit')}
          </Button>
        )}
      </div>
    </li>
  );
}

interface GroupFieldsProps {
  name: string;
  what: string;
  group: Group;
  most: number;
  goes: Disposition | undefined;
  onChange(to: Partial<Group>): void;
}

function GroupFields({ name, what, group, most, goes, onChange }: GroupFieldsProps) {
  const t = useTranslations('returns.staff.form');
  const words = useTranslations('returns');
  const id = useId();
  return (
    <div className="group">
      <Stepper
        label={t('quantity')}
        of={what}
        value={group.quantity}
        max={most}
        onChange={(quantity) => onChange({ quantity: Math.min(quantity, most) })}
      />
      {group.quantity > 0 && (
        <>
          <div className="why">
            <label htmlFor={id} className="tiny soft">
              {t('reason')}
              <span className="sr"> {what}</span>
            </label>
            <select
              id={id}
              className="box"
              value={group.reason ?? ''}
              onChange={({ target }) => onChange({ reason: returnReasons.find((one) => one === target.value) ?? null })}
            >
              <option value="">―</option>
              {returnReasons.map((reason) => (
                <option key={reason} value={reason}>
                  {words(`reason.${reason}`)}
                </option>
              ))}
            </select>
          </div>
          <fieldset>
            <legend className="tiny soft">
              {t('condition')}
              <span className="sr"> {what}</span>
            </legend>
            <Choice
              name={name}
              values={conditions}
              value={group.condition}
              words={(one) => words(`condition.${one}`)}
              onChoose={(condition) => onChange({ condition })}
            />
          </fieldset>
          {goes && <p className="small goes">→ {t(`goes.${goes}`)}</p>}
        </>
      )}
    </div>
  );
}
