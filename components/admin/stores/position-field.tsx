'use client';

import { useLocale, useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Point } from '@/lib/geo';
import type { Locale } from '@/lib/locale';
import { Boundary } from '../../boundary';
import type { MapTiles } from '../../map-ground';
import { Button } from '../../ui/button';
import { TextBox } from './text-box';

const PinMap = lazy(() => import('./pin-map').then((file) => ({ default: file.PinMap })));

interface PositionFieldProps {
  tiles: MapTiles;
  lat: string;
  lng: string;
  /** What stands there. */
  name: string;
  problem: (name: string) => string | null;
  onChange: (position: { lat?: string; lng?: string }) => void;
}

function pointOf(lat: string, lng: string): Point | null {
  const point = { lat: Number.parseFloat(lat.normalize('NFKC')), lng: Number.parseFloat(lng.normalize('NFKC')) };
  return Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180 ? point : null;
}

/** Where a place is: on a map, and in figures for whoever has them. */
export function PositionField({ tiles, lat, lng, name, problem, onChange }: PositionFieldProps) {
  const t = useTranslations('adminStores.map');
  const locale = useLocale() as Locale;
  const [around, setAround] = useState<Point | null>(null);
  const at = pointOf(lat, lng);
  const empty = <div className="store-map pin-map" />;
  // Maps are drawn by browsers alone.
  const [isHere, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  return (
    <div className="position">
      <p className="small soft">{t('help')}</p>
      <FindOnMap onFound={setAround} />
      <Boundary fallback={empty}>
        <Suspense fallback={empty}>
          {isHere ? (
            <PinMap
              tiles={tiles}
              locale={locale}
              at={at}
              name={name}
              around={around}
              onMove={(to) => onChange({ lat: String(to.lat), lng: String(to.lng) })}
            />
          ) : (
            empty
          )}
        </Suspense>
      </Boundary>
      <p className="sr" role="status">
        {at && t('at', { lat: String(at.lat), lng: String(at.lng) })}
      </p>
      <div className="boxes-2">
        <TextBox
          name="lat"
          required
          inputMode="decimal"
          value={lat}
          problem={problem}
          onText={(text) => onChange({ lat: text })}
        />
        <TextBox
          name="lng"
          required
          inputMode="decimal"
          value={lng}
          problem={problem}
          onText={(text) => onChange({ lng: text })}
        />
      </div>
    </div>
  );
}

/** Brings a station, a town or a postcode into view; the pin stays. */
function FindOnMap({ onFound }: { onFound: (point: Point) => void }) {
  const t = useTranslations('adminStores.map');
  const locale = useLocale();
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState(false);
  const find = async () => {
    const answer = await fetch(`/api/places?${new URLSearchParams({ q: typed, locale })}`).then(
      (response) => (response.ok ? response.json() : null),
      () => null,
    );
    const first = (answer as { places: Point[] } | null)?.places[0];
    setMissing(!first);
    if (first) onFound({ lat: first.lat, lng: first.lng });
  };
  return (
    <div className="find-on-map">
      <label htmlFor="find-on-map">{t('find')}</label>
      <input
        id="find-on-map"
        className="box"
        type="search"
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void find();
        }}
      />
      <Button kind="quiet" small icon="search" onClick={() => void find()}>
        {t('go')}
      </Button>
      <span role="status" className="small soft">
        {missing && t('nothing')}
      </span>
    </div>
  );
}
