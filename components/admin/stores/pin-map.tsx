'use client';

import L from 'leaflet';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Point } from '@/lib/geo';
import type { Locale } from '@/lib/locale';
import { MapGround, type MapTiles } from '../../map-ground';
import { Icon } from '../../ui/icon';
import 'leaflet/dist/leaflet.css';
import '../../store-map.css';

interface PinMapProps {
  tiles: MapTiles;
  locale: Locale;
  /** null = nobody has said yet. */
  at: Point | null;
  /** What stands there. */
  name: string;
  /** Shown whenever it changes. */
  around: Point | null;
  onMove: (to: Point) => void;
}

const JAPAN: L.LatLngTuple = [36, 138];
const MIN_ZOOM = 3;
const MAX_ZOOM = 18;
/** Houses can be told apart. */
const NEAR_ZOOM = 16;
/** So many pixels a press of an arrow key moves the pin. */
const STEP = 4;
const arrows: Record<string, [number, number]> = {
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
};

/** A metre or so. */
const rounded = ({ lat, lng }: L.LatLng): Point => ({ lat: Number(lat.toFixed(6)), lng: Number(lng.toFixed(6)) });

function drawPin(map: L.Map, latest: RefObject<PinMapProps>): { marker: L.Marker; element: HTMLButtonElement } {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'place-pin';
  const icon = L.divIcon({ className: 'pin-at', html: element, iconSize: [0, 0] });
  const marker = L.marker(JAPAN, { icon, draggable: true, keyboard: false, autoPan: true });
  marker.on('dragend', () => latest.current.onMove(rounded(marker.getLatLng())));
  element.onkeydown = (event) => {
    const step = arrows[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const to = map.containerPointToLatLng(map.latLngToContainerPoint(marker.getLatLng()).add(step));
    latest.current.onMove(rounded(to));
  };
  return { marker, element };
}

/** A map on which one place is pointed out: by dragging its pin, by arrow keys, or by pressing where it is. */
export function PinMap(props: PinMapProps) {
  const { tiles, at, name, around } = props;
  const t = useTranslations('adminStores.map');
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [drawn, setDrawn] = useState<{ map: L.Map; marker: L.Marker; element: HTMLButtonElement } | null>(null);
  const [hasTiles, setHasTiles] = useState(false);

  useEffect(() => {
    if (!box.current) return;
    const options = { zoomControl: false, attributionControl: false, scrollWheelZoom: false };
    const map = L.map(box.current, { ...options, minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM, zoomSnap: 0.5 });
    const first = latest.current.at;
    map.setView(first ?? JAPAN, first ? NEAR_ZOOM : MIN_ZOOM + 2);
    map.on('focus click', () => map.scrollWheelZoom.enable());
    map.on('blur', () => map.scrollWheelZoom.disable());
    map.on('click', ({ latlng }) => latest.current.onMove(rounded(latlng)));
    new MapGround(map, latest.current.tiles, latest.current.locale, {
      tiles: () => setHasTiles(true),
      names: () => {},
    });
    setDrawn({ map, ...drawPin(map, latest) });
    const resized = new ResizeObserver(() => map.invalidateSize());
    resized.observe(box.current);
    return () => {
      resized.disconnect();
      map.remove();
    };
  }, []);

  const [lat, lng] = [at?.lat, at?.lng];
  useEffect(() => {
    if (!drawn) return;
    if (lat === undefined || lng === undefined) drawn.marker.remove();
    else {
      drawn.marker.setLatLng([lat, lng]).addTo(drawn.map);
      drawn.map.panInside([lat, lng], { padding: [40, 60] });
    }
  }, [drawn, lat, lng]);
  useEffect(() => {
    if (drawn && around) drawn.map.setView(around, NEAR_ZOOM, { animate: false });
  }, [drawn, around]);
  useEffect(() => {
    if (drawn) drawn.element.ariaLabel = t('pin', { name });
  }, [drawn, name, t]);

  return (
    <section className="store-map pin-map" aria-label={t('label')}>
      <div ref={box} className="map-box" />
      <div className="map-zoom">
        <button type="button" className="icb" aria-label={t('zoomIn')} onClick={() => drawn?.map.zoomIn(1)}>
          <Icon name="plus" size="s" />
        </button>
        <button type="button" className="icb" aria-label={t('zoomOut')} onClick={() => drawn?.map.zoomOut(1)}>
          <Icon name="minus" size="s" />
        </button>
      </div>
      {hasTiles && <span className="map-credit">{tiles.credit}</span>}
    </section>
  );
}
