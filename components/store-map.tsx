'use client';

import L from 'leaflet';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Point } from '@/lib/geo';
import type { Locale } from '@/lib/locale';
import { fill } from './fill';
import { MapGround, type MapTiles } from './map-ground';
import { type MapPin, PinLayer } from './map-pins';
import type { MapWords } from './product-words';
import { Icon } from './ui/icon';
import 'leaflet/dist/leaflet.css';
import './store-map.css';

interface StoreMapProps {
  tiles: MapTiles;
  words: MapWords;
  locale: Locale;
  pins: MapPin[];
  picked: string | null;
  hovered: string | null;
  /** What the map shows at first and again whenever it changes. */
  around: Point[];
  /** The place searched for. */
  me: Point | null;
  onPick(code: string): void;
  onHover(code: string | null): void;
}

interface Drawn {
  map: L.Map;
  pins: PinLayer;
  me: L.Marker;
}

const JAPAN: L.LatLngTuple = [36, 138];
/** All of Japan in a phone's map. */
const MIN_ZOOM = 3;
const MAX_ZOOM = 18;
/** Nearer than this a shop alone on the map says nothing of where it is. */
const FIRST_ZOOM = 15;

/** One map for as long as it is shown; what it calls and says is read when it is needed. */
function drawMap(box: HTMLElement, latest: RefObject<StoreMapProps>, onTiles: () => void) {
  const map = L.map(box, {
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: false,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    zoomSnap: 0.5,
  });
  map.setView(JAPAN, MIN_ZOOM);
  // The wheel scrolls the page until the map is meant.
  map.on('focus click', () => map.scrollWheelZoom.enable());
  map.on('blur', () => map.scrollWheelZoom.disable());
  const { tiles, locale } = latest.current;
  const pins = new PinLayer(map, {
    pick: (code) => latest.current.onPick(code),
    hover: (code) => latest.current.onHover(code),
    clusterWords: (count) => fill(latest.current.words.cluster, { count }),
  });
  new MapGround(map, tiles, locale, { tiles: onTiles, names: () => pins.arrange() });
  return { map, pins };
}

/** Shops on a map. The same shops always stand in a list beside it. */
export function StoreMap(props: StoreMapProps) {
  const { tiles, words, pins, picked, hovered, around, me } = props;
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [hasTiles, setHasTiles] = useState(false);

  useEffect(() => {
    if (!box.current) return;
    const { map, pins: layer } = drawMap(box.current, latest, () => setHasTiles(true));
    setDrawn({ map, pins: layer, me: meMarker(latest.current.words.me) });
    const resized = new ResizeObserver(() => map.invalidateSize());
    resized.observe(box.current);
    return () => {
      resized.disconnect();
      map.remove();
    };
  }, []);

  const view = around.map(({ lat, lng }) => `${lat},${lng}`).join(' ');
  useEffect(() => {
    if (!drawn || !view) return;
    const bounds = L.latLngBounds(latest.current.around);
    // Tags stand above their places and to the right.
    const padding = { paddingTopLeft: [32, 44], paddingBottomRight: [112, 20] } satisfies L.FitBoundsOptions;
    drawn.map.fitBounds(bounds, { ...padding, maxZoom: FIRST_ZOOM, animate: false });
  }, [drawn, view]);

  useEffect(() => drawn?.pins.show(pins, picked), [drawn, pins, picked]);
  useEffect(() => drawn?.pins.hover(hovered), [drawn, hovered]);
  useEffect(() => {
    if (!drawn) return;
    if (me) drawn.me.setLatLng(me).addTo(drawn.map);
    else drawn.me.remove();
  }, [drawn, me]);
  useEffect(() => {
    const pin = latest.current.pins.find(({ code }) => code === picked);
    if (drawn && pin) drawn.map.panInside(pin, { padding: [90, 50] });
  }, [drawn, picked]);

  return (
    <section className="store-map" aria-label={words.label}>
      <div ref={box} className="map-box" />
      <div className="map-zoom">
        <button type="button" className="icb" aria-label={words.zoomIn} onClick={() => drawn?.map.zoomIn(1)}>
          <Icon name="plus" size="s" />
        </button>
        <button type="button" className="icb" aria-label={words.zoomOut} onClick={() => drawn?.map.zoomOut(1)}>
          <Icon name="minus" size="s" />
        </button>
      </div>
      {hasTiles && <span className="map-credit">{tiles.credit}</span>}
    </section>
  );
}

function meMarker(title: string): L.Marker {
  const element = document.createElement('span');
  element.className = 'map-me';
  element.role = 'img';
  element.ariaLabel = title;
  const icon = L.divIcon({ className: 'pin-at', html: element, iconSize: [0, 0] });
  return L.marker([0, 0], { icon, keyboard: false, interactive: false, zIndexOffset: -500 });
}
