import L from 'leaflet';
import Supercluster from 'supercluster';
import type { Band } from '@/lib/stock/types';
import { type Box, sidesOf, type Tag } from './map-tags';

export interface MapPin {
  code: string;
  lat: number;
  lng: number;
  /** null: a shop without stock in question. */
  band: Band | null;
  name: string;
  /** 15:30; empty where there is no time to say. */
  text: string;
  /** What the row in the list says. */
  sentence: string;
}

interface PinHandlers {
  pick(code: string): void;
  hover(code: string | null): void;
  /** 「3店舗。拡大する」 */
  clusterWords(count: number): string;
}

const bands: readonly (Band | null)[] = ['plenty', 'some', 'few', null, 'none'];
const rankOf = (band: Band | null) => bands.indexOf(band);

type ClusterProps = { best: number };
type PinProps = { pin: MapPin };

/** So far apart a tag and a cluster that laps over it both keep room for a finger's tip. */
const RADIUS_PX = 64;
/** The world's width at zoom 0; Supercluster would take it for twice that. */
const WORLD_PX = 256;
const CLUSTER_TO_ZOOM = 15;
/** Before the key of a cluster, which no store's code begins with. */
const CLUSTER = 'cluster: ';

/** Where the buttons of the map stand; left from its right edge. */
const buttons = { left: 68, top: 0, bottom: 112 };

/** A cluster is a circle of this size around its place. */
const CLUSTER_PX = 40;

interface Shown {
  marker: L.Marker;
  element: HTMLButtonElement;
}

/** Pins and their clusters on one map; each keeps its element, and with it the focus, while it stays in sight. */
export class PinLayer {
  private readonly shown = new Map<string, Shown>();
  private index = new Supercluster<PinProps, ClusterProps>().load([]);
  private picked: MapPin | undefined;
  private hovered: string | null = null;

  constructor(
    private readonly map: L.Map,
    private readonly handlers: PinHandlers,
  ) {
    map.on('moveend', this.draw, this);
    // A tag is as wide as its letters.
    const letters = () => this.arrange();
    document.fonts.addEventListener('loadingdone', letters);
    map.on('unload', () => document.fonts.removeEventListener('loadingdone', letters));
  }

  /** The picked pin stands apart, so that no cluster ever hides it. */
  show(pins: readonly MapPin[], picked: string | null): void {
    this.picked = pins.find(({ code }) => code === picked);
    this.index = new Supercluster<PinProps, ClusterProps>({
      radius: RADIUS_PX,
      extent: WORLD_PX,
      maxZoom: CLUSTER_TO_ZOOM,
      map: ({ pin }) => ({ best: rankOf(pin.band) }),
      reduce: (sum, { best }) => {
        sum.best = Math.min(sum.best, best);
      },
    });
    const others = pins.filter((pin) => pin !== this.picked);
    this.index.load(
      others.map((pin) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [pin.lng, pin.lat] },
        properties: { pin },
      })),
    );
    this.draw();
  }

  hover(code: string | null): void {
    this.hovered = code;
    for (const [key, { marker, element }] of this.shown) {
      element.classList.toggle('up', key === code);
      marker.setZIndexOffset(this.heightOf(key));
    }
  }

  private draw(): void {
    const bounds = this.map.getBounds().pad(0.2);
    const box: [number, number, number, number] = [
      bounds.getWest(),
      bounds.getSouth(),
      bounds.getEast(),
      bounds.getNorth(),
    ];
    const keep = new Set<string>();
    for (const { geometry, properties } of this.index.getClusters(box, Math.floor(this.map.getZoom()))) {
      const [lng = 0, lat = 0] = geometry.coordinates;
      if ('pin' in properties) keep.add(this.drawPin(properties.pin, false));
      else keep.add(this.drawCluster({ lat, lng }, properties));
    }
    if (this.picked) keep.add(this.drawPin(this.picked, true));
    for (const [key, { marker }] of this.shown) {
      if (keep.has(key)) continue;
      marker.remove();
      this.shown.delete(key);
    }
    this.arrange();
  }

  /** Turns tags to the sides on which they hide least: of each other, of clusters, of names and of the buttons. */
  arrange(): void {
    const all = [...this.shown.values()];
    const tags = all.filter((shown) => !isCluster(shown));
    const at = ({ marker }: Shown) => this.map.latLngToContainerPoint(marker.getLatLng());
    const boxes = tags.map((shown): Tag => {
      const { x, y } = at(shown);
      return { x, y, width: shown.element.offsetWidth, height: shown.element.offsetHeight };
    });
    const { x: right, y: bottom } = this.map.getSize();
    const circles = all.filter(isCluster).map(at).map(circleAt);
    const standing = [...circles, ...this.namesAt(), { ...buttons, left: right - buttons.left, right }];
    const sides = sidesOf(boxes, standing, { left: 0, top: 0, right, bottom });
    tags.forEach(({ element }, index) => {
      element.dataset.side = sides[index];
    });
  }

  private namesAt(): Box[] {
    const map = this.map.getContainer();
    const { left, top } = map.getBoundingClientRect();
    return [...map.querySelectorAll('.place-name')].map((name) => {
      const box = name.getBoundingClientRect();
      return { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top };
    });
  }

  private drawPin(pin: MapPin, picked: boolean): string {
    const element = this.elementFor(pin.code, pin, () => this.handlers.pick(pin.code));
    element.className = ['pin', pin.band ?? 'plain', picked && 'on', pin.code === this.hovered && 'up']
      .filter(Boolean)
      .join(' ');
    element.textContent = picked || !pin.text ? [pin.name, pin.text].filter(Boolean).join(' ') : pin.text;
    element.setAttribute('aria-label', pin.sentence);
    element.setAttribute('aria-pressed', String(picked));
    element.onpointerenter = element.onfocus = () => this.handlers.hover(pin.code);
    element.onpointerleave = element.onblur = () => this.handlers.hover(null);
    return pin.code;
  }

  private drawCluster(at: L.LatLngLiteral, { cluster_id, point_count, best }: ClusterFound): string {
    const key = `${CLUSTER}${cluster_id} ${at.lat} ${at.lng}`;
    const zoomIn = () => this.map.flyTo(at, this.index.getClusterExpansionZoom(cluster_id), { duration: 0.3 });
    const element = this.elementFor(key, at, zoomIn);
    element.className = `pin cluster ${bands[best] ?? 'plain'}`;
    element.textContent = String(point_count);
    element.setAttribute('aria-label', this.handlers.clusterWords(point_count));
    return key;
  }

  private elementFor(key: string, at: L.LatLngLiteral, press: () => void): HTMLButtonElement {
    const known = this.shown.get(key);
    if (known) {
      known.element.onclick = press;
      known.marker.setZIndexOffset(this.heightOf(key));
      return known.element;
    }
    const element = document.createElement('button');
    element.type = 'button';
    element.onclick = press;
    L.DomEvent.disableClickPropagation(element);
    const icon = L.divIcon({ className: 'pin-at', html: element, iconSize: [0, 0] });
    const marker = L.marker(at, { icon, keyboard: false, zIndexOffset: this.heightOf(key) }).addTo(this.map);
    this.shown.set(key, { marker, element });
    return element;
  }

  private heightOf(key: string): number {
    if (key === this.hovered) return 3000;
    if (key === this.picked?.code) return 2000;
    return key.startsWith(CLUSTER) ? 1000 : 0;
  }
}

type ClusterFound = ClusterProps & { cluster_id: number; point_count: number };

const isCluster = ({ element }: Shown) => element.classList.contains('cluster');

const circleAt = ({ x, y }: L.Point): Box => ({
  left: x - CLUSTER_PX / 2,
  top: y - CLUSTER_PX / 2,
  right: x + CLUSTER_PX / 2,
  bottom: y + CLUSTER_PX / 2,
});
