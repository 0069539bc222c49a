'use client';

import type { Locale } from '@/lib/locale';
import { useChosenStore, useStoreGlance } from './chosen-store';
import { fill } from './fill';

interface FilterStoreProps {
  locale: Locale;
  /** Store code the list is narrowed down to. */
  on: string | null;
  /** 受け取る店舗 */
  title: string;
  labels: { inStore: string; inChosen: string };
}

/** In the filter form: only what the chosen shop has. Not there while no shop is chosen. */
export function FilterStore({ locale, on, title, labels }: FilterStoreProps) {
  const chosen = useChosenStore();
  const code = on ?? chosen;
  const glance = useStoreGlance(code, locale);
  if (!code) return null;
  return (
    <fieldset>
      <legend>{title}</legend>
      <label className="check">
        <input type="checkbox" name="store" value={code} defaultChecked={on !== null} />
        {glance ? fill(labels.inStore, { store: glance.name }) : labels.inChosen}
      </label>
    </fieldset>
  );
}
