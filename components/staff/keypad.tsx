'use client';

import { useTranslations } from 'next-intl';
import type { PointerEvent } from 'react';
import { Icon } from '../ui/icon';

interface KeypadProps {
  busy: boolean;
  onDigit(digit: string): void;
  onDelete(): void;
}

/** The field keeps the focus: a scanner may type at any moment. */
const keepFocus = (event: PointerEvent) => event.preventDefault();

/** Ten keys for a thumb. */
export function Keypad({ busy, onDigit, onDelete }: KeypadProps) {
  const t = useTranslations('staff');
  return (
    <div className="keypad">
      {['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map((digit) => (
        <button
          key={digit}
          type="button"
          className={digit === '0' ? 'num zero' : 'num'}
          onPointerDown={keepFocus}
          onClick={() => onDigit(digit)}
          aria-disabled={busy || undefined}
        >
          {digit}
        </button>
      ))}
      <button type="button" onPointerDown={keepFocus} onClick={onDelete} aria-label={t('handover.delete')}>
        <Icon name="delete" />
      </button>
      <button type="submit" onPointerDown={keepFocus} className="find" aria-disabled={busy || undefined}>
        {t('handover.find')}
      </button>
    </div>
  );
}
