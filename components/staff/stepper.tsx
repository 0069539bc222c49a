'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Icon } from '../ui/icon';

interface StepperProps {
  label: string;
  /** What is counted, for who does not see the row. */
  of: string;
  value: number;
  max: number;
  invalid?: boolean;
  onChange(value: number): void;
}

/** A number by thumb or keyboard, from 0 to `max`; more can be typed, and is refused where it is judged. */
export function Stepper({ label, of, value, max, invalid, onChange }: StepperProps) {
  const t = useTranslations('transfers');
  const id = useId();
  return (
    <div className="stepper">
      <label htmlFor={id} className="tiny soft">
        {label}
        <span className="sr"> {of}</span>
      </label>
      <span>
        <button
          type="button"
          className="icb"
          disabled={value <= 0}
          aria-label={t('count.less', { label, of })}
          onClick={() => onChange(value - 1)}
        >
          <Icon name="minus" size="s" />
        </button>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={0}
          value={value}
          aria-invalid={invalid || undefined}
          onChange={(event) => onChange(Math.max(0, Math.floor(event.target.valueAsNumber || 0)))}
          onFocus={(event) => event.target.select()}
        />
        <button
          type="button"
          className="icb"
          disabled={value >= max}
          aria-label={t('count.more', { label, of })}
          onClick={() => onChange(value + 1)}
        >
          <Icon name="plus" size="s" />
        </button>
      </span>
    </div>
  );
}
