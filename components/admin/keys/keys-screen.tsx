'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ApiKey, NewKey } from '@/lib/access/key-types';
import type { Locale } from '@/lib/locale';
import { Empty } from '../../ui/empty';
import type { KeyActs, KeyStore } from './key-acts';
import { KeyForm } from './key-form';
import { KeyRow } from './key-row';
import { NewSecret } from './new-secret';

interface KeysScreenProps {
  locale: Locale;
  keys: ApiKey[];
  stores: KeyStore[];
  /** They may give keys for every store. */
  mayGiveAll: boolean;
  acts: KeyActs;
}

/** Every key, and the secret of the one that has just been made. */
export function KeysScreen({ locale, keys, stores, mayGiveAll, acts }: KeysScreenProps) {
  const t = useTranslations('adminInterfaces.keys');
  const [made, setMade] = useState<NewKey | null>(null);
  const names = new Map(stores.map(({ storeCode, name }) => [storeCode, name]));
  const nameOf = (storeCode: string) => names.get(storeCode) ?? storeCode;
  return (
    <>
      {made && <NewSecret made={made} onDone={() => setMade(null)} />}
      <section aria-labelledby="keys-list">
        <h2 id="keys-list">{t('list')}</h2>
        {keys.length === 0 ? (
          <Empty title={t('none')}>{t('noneWhy')}</Empty>
        ) : (
          <ul className="key-list">
            {keys.map((one) => (
              <KeyRow key={one.id} {...{ one, locale, acts, nameOf, onMade: setMade }} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="keys-new">
        <h2 id="keys-new">{t('new')}</h2>
        <KeyForm key={made?.id ?? ''} stores={stores} mayGiveAll={mayGiveAll} create={acts.create} onMade={setMade} />
      </section>
    </>
  );
}
