'use client';

import type { KeyboardEvent } from 'react';
import { labelledPlace, MOST_LABEL, MOST_PLACE } from '@/lib/pickup/labels';

interface PlaceFieldProps {
  label: string;
  hint: string;
  value: string;
  onChange(typed: string): void;
  /** A label was read into it. */
  onPlace(shelf: string): void;
}

/** The name of a place, typed, or read into the field by a scanner that types. */
export function PlaceField({ label, hint, value, onChange, onPlace }: PlaceFieldProps) {
  const press = (event: KeyboardEvent) => {
    const shelf = event.key === 'Enter' && labelledPlace(value);
    if (!shelf) return;
    event.preventDefault();
    onPlace(shelf);
  };
  return (
    <input
      className="box"
      aria-label={label}
      placeholder={hint}
      autoComplete="off"
      // A label's code is longer than the name it stands for.
      maxLength={/^place/i.test(value) ? MOST_LABEL : MOST_PLACE}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      onKeyDown={press}
    />
  );
}
