import L from 'leaflet';
import type { Locale } from '@/lib/locale';

export interface MapTiles {
  /** {z}/{x}/{y} raster tiles; empty = none. */
  url: string;
  credit: string;
}

/** The outline of Japan is coarse: nearer than this it would put harbours into the sea. */
const OUTLINE_TO_ZOOM = 10;

type Outline = NonNullable<Parameters<typeof L.geoJSON>[0]>;

/** GSI has none from farther away; these are drawn smaller then. */
const TILES_FROM_ZOOM = 5;

/** Without any tile after this time the map is drawn without them. */
const PATIENCE_MS = 2_000;

/** Pixels that a written name keeps free around it. */
const NAME_WIDTH = 76;
const NAME_HEIGHT = 40;

const outlineStyle = { color: '#cfc9be', weight: 1, fillColor: '#f6f3ec', fillOpacity: 1 };

/** Tiles where they come; where they do not, the outline of Japan and the names of stations and towns. */
export class MapGround {
  private readonly names = L.layerGroup();
  private readonly outline = L.layerGroup();
  private phase: 'waiting' | 'bare' | 'tiles' | 'gone' = 'waiting';

  constructor(
    private readonly map: L.Map,
    { url }: MapTiles,
    private readonly locale: Locale,
    private readonly tell: {
      /** The first tile stands, and with it there is somebody to name. */
      tiles(): void;
      /** Names are written. */
      names(): void;
    },
  ) {
    map.on('unload', () => {
      this.phase = 'gone';
    });
    if (!url) {
      void this.draw();
      return;
    }
    const tiles = L.tileLayer(url, {
      minNativeZoom: TILES_FROM_ZOOM,
      maxNativeZoom: 18,
      maxZoom: map.getMaxZoom(),
    }).addTo(map);
    const waited = setTimeout(() => void this.draw(), PATIENCE_MS);
    tiles.once('tileerror', () => void this.draw());
    tiles.once('tileload', () => {
      clearTimeout(waited);
      this.erase();
      this.tell.tiles();
    });
  }

  /** No tile yet, and one has failed or all keep us waiting. */
  private async draw(): Promise<void> {
    if (this.phase !== 'waiting') return;
    this.phase = 'bare';
    this.outline.addTo(this.map);
    this.names.addTo(this.map);
    this.map.on('moveend', this.fill, this);
    const japan = await fetch('/japan-outline.json').then(
      (response) => response.json() as Promise<Outline>,
      () => null,
    );
    if (!this.isBare()) return;
    if (japan) this.outline.addLayer(L.geoJSON(japan, { style: outlineStyle, interactive: false }));
    this.fill();
  }

  /** Asked anew after every wait. */
  private isBare(): boolean {
    return this.phase === 'bare';
  }

  private erase(): void {
    this.phase = 'tiles';
    this.map.off('moveend', this.fill, this);
    this.outline.remove();
    this.names.remove();
  }

  private fill(): void {
    const isFar = this.map.getZoom() < OUTLINE_TO_ZOOM;
    this.map.getContainer().classList.toggle('far', isFar);
    if (isFar) this.outline.addTo(this.map);
    else this.outline.remove();
    void this.writeNames();
  }

  private async writeNames(): Promise<void> {
    const bounds = this.map.getBounds();
    // From afar a wide map shows more than one earth.
    const box = {
      south: String(Math.max(-90, bounds.getSouth())),
      west: String(Math.max(-180, bounds.getWest())),
      north: String(Math.min(90, bounds.getNorth())),
      east: String(Math.min(180, bounds.getEast())),
    };
    const address = `/api/places/within?${new URLSearchParams({ ...box, locale: this.locale })}`;
    const answer = await fetch(address).then(
      (response) => (response.ok ? response.json() : null),
      () => null,
    );
    if (!this.isBare() || !answer) return;
    this.names.clearLayers();
    for (const place of this.withRoom((answer as { places: NamedPlace[] }).places)) this.names.addLayer(nameAt(place));
    this.tell.names();
  }

  /** Of names that would run into one another only the first is written. */
  private withRoom(places: NamedPlace[]): NamedPlace[] {
    const taken: L.Point[] = [];
    return places.filter((place) => {
      const at = this.map.latLngToContainerPoint(place);
      if (taken.some(({ x, y }) => Math.abs(x - at.x) < NAME_WIDTH && Math.abs(y - at.y) < NAME_HEIGHT)) return false;
      taken.push(at);
      return true;
    });
  }
}

interface NamedPlace extends L.LatLngLiteral {
  kind: string;
  name: string;
}

function nameAt({ kind, name, lat, lng }: NamedPlace): L.Marker {
  const element = document.createElement('span');
  element.textContent = name;
  element.className = `place-name ${kind}`;
  const icon = L.divIcon({ className: 'pin-at', html: element, iconSize: [0, 0] });
  return L.marker({ lat, lng }, { icon, interactive: false, keyboard: false, zIndexOffset: -1000 });
}
