'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { inLocale, type Locale } from '@/lib/locale';
import type { PlaceChoice } from '@/lib/stores/editing/types';
import { Icon } from '../../ui/icon';

interface StorePickerProps {
  places: PlaceChoice[];
  ticked: ReadonlySet<string>;
  onChange: (ticked: ReadonlySet<string>) => void;
  problem: string | null;
}

/** Places of each prefecture, in the order in which they come. */
function byPrefecture(places: readonly PlaceChoice[]): PlaceChoice[][] {
  const groups = new Map<string, PlaceChoice[]>();
  for (const place of places) {
    const key = place.prefecture?.ja ?? '';
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups.values()];
}

/** Which shops: all of them, those of a prefecture, or one by one. */
export function StorePicker({ places, ticked, onChange, problem }: StorePickerProps) {
  const t = useTranslations('adminStores.days');
  const locale = useLocale() as Locale;
  const [sought, setSought] = useState('');
  const set = (ids: readonly string[], on: boolean) => {
    const next = new Set(ticked);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  const isSought = ({ name, storeCode }: PlaceChoice) =>
    [name.ja, name.en ?? '', storeCode].some((text) => text.toLowerCase().includes(sought.trim().toLowerCase()));
  const shown = places.filter(isSought);
  return (
    <fieldset
      className="ticks"
      id="locationIds"
      tabIndex={-1}
      aria-describedby={problem ? 'locationIds-error' : undefined}
    >
      <legend className="sr">{t('which')}</legend>
      <div className="store-picker">
        <div className="picker-head">
          <GroupTick label={t('all')} places={shown} ticked={ticked} onTick={set} />
          <input
            className="box"
            type="search"
            aria-label={t('find')}
            placeholder={t('findHint')}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
        <section className="picker-groups" tabIndex={0} aria-label={t('which')}>
          {byPrefecture(shown).map((group) => {
            const prefecture = group[0]?.prefecture;
            return (
              <div key={prefecture?.ja ?? ''} className="picker-group">
                <GroupTick
                  label={prefecture ? inLocale(prefecture, locale) : t('noPrefecture')}
                  places={group}
                  ticked={ticked}
                  onTick={set}
                />
                <div className="picker-shops">
                  {group.map((place) => (
                    <label key={place.id} className="check">
                      <input
                        type="checkbox"
                        checked={ticked.has(place.id)}
                        onChange={(event) => set([place.id], event.target.checked)}
                      />
                      <span>{inLocale(place.name, locale)}</span>
                    </label>
                  ))}
                </div>
              </div>
            );
          })}
        </section>
      </div>
      <p className="small soft" role="status">
        {t('chosen', { count: ticked.size })}
      </p>
      {problem && (
        <span className="err" id="locationIds-error">
          <Icon name="triangle-alert" size="s" />
          {problem}
        </span>
      )}
    </fieldset>
  );
}

interface GroupTickProps {
  label: string;
  places: readonly PlaceChoice[];
  ticked: ReadonlySet<string>;
  onTick: (ids: readonly string[], on: boolean) => void;
}

/** All of a group at once; between all and none it says so. */
function GroupTick({ label, places, ticked, onTick }: GroupTickProps) {
  const on = places.filter(({ id }) => ticked.has(id)).length;
  const isAll = places.length > 0 && on === places.length;
  return (
    <label className="check">
      <input
        type="checkbox"
        ref={(box) => {
          if (box) box.indeterminate = on > 0 && !isAll;
        }}
        checked={isAll}
        onChange={() =>
          onTick(
            places.map(({ id }) => id),
            !isAll,
          )
        }
      />
      <span>{label}</span>
    </label>
  );
}
