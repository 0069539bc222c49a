'use client';

import { useTranslations } from 'next-intl';
import type { SlotForm } from '@/lib/stores/editing/types';
import { TextBox } from './text-box';

interface SlotFieldsProps {
  name: 'pickupSlots' | 'visitSlots';
  slots: SlotForm;
  problem: (name: string) => string | null;
  onChange: (slots: SlotForm) => void;
}

const boxes = ['minutes', 'capacity', 'horizonDays', 'leadMinutes'] as const;

/** Times that can be booked, or none. */
export function SlotFields({ name, slots, problem, onChange }: SlotFieldsProps) {
  const t = useTranslations('adminStores');
  return (
    <fieldset className="ticks">
      <legend>{t(`field.${name}`)}</legend>
      <label className="check">
        <input
          type="checkbox"
          checked={slots.on}
          onChange={(event) => onChange({ ...slots, on: event.target.checked })}
        />
        <span>{t('slots.on')}</span>
      </label>
      {slots.on && (
        <div className="boxes-4">
          {boxes.map((box) => (
            <TextBox
              key={box}
              name={`${name}.${box}`}
              required
              inputMode="numeric"
              value={slots[box]}
              problem={problem}
              onText={(text) => onChange({ ...slots, [box]: text })}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
