'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ConsoleArea } from '@/lib/access/actor';

interface AreaBoxesProps {
  /** What may be given. */
  areas: readonly ConsoleArea[];
  /** null = as the role has them. */
  chosen: readonly ConsoleArea[] | null;
}

/** Parts of the console, by role or one by one. */
export function AreaBoxes({ areas, chosen }: AreaBoxesProps) {
  const t = useTranslations('adminStaff');
  const [own, setOwn] = useState(chosen !== null);
  return (
    <fieldset className="colleague-group">
      <legend>{t('table.areas')}</legend>
      <label className="check">
        <input type="checkbox" name="ownAreas" defaultChecked={own} onChange={({ target }) => setOwn(target.checked)} />
        <span>{t('form.ownAreas')}</span>
      </label>
      <div hidden={!own}>
        <p className="small soft">{t('form.areasHelp')}</p>
        <ul className="box-list">
          {areas.map((area) => (
            <li key={area}>
              <label className="check">
                <input type="checkbox" name="areas" value={area} defaultChecked={chosen?.includes(area)} />
                <span>{t(`area.${area}`)}</span>
              </label>
            </li>
          ))}
        </ul>
      </div>
    </fieldset>
  );
}
