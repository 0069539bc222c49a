'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';

interface StoreBoxesProps {
  places: { id: string; storeCode: string; name: string }[];
  chosen: readonly string[];
  /** Works everywhere anyway. */
  isMerchant: boolean;
}

/** More are narrowed down by name. */
const MANY = 12;

/** Where somebody works. What is narrowed away stays chosen. */
export function StoreBoxes({ places, chosen, isMerchant }: StoreBoxesProps) {
  const t = useTranslations('adminStaff.form');
  const [find, setFind] = useState('');
  const wanted = find.normalize('NFKC').toLowerCase();
  return (
    <fieldset className="colleague-group">
      <legend>{t('stores')}</legend>
      {isMerchant && <p className="small soft">{t('storesHelp')}</p>}
      {places.length > MANY && (
        <input
          className="box"
          type="search"
          aria-label={t('storeFind')}
          placeholder={t('storeFind')}
          value={find}
          onChange={({ target }) => setFind(target.value)}
        />
      )}
      <ul className="box-list">
        {places.map(({ id, storeCode, name }) => (
          <li key={id} hidden={!`${storeCode} ${name}`.normalize('NFKC').toLowerCase().includes(wanted)}>
            <label className="check">
              <input type="checkbox" name="locationIds" value={id} defaultChecked={chosen.includes(id)} />
              <span>
                {name} <span className="small soft num">{storeCode}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
