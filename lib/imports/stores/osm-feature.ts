import { z } from 'zod';
import type { Point } from '../../geo';
import type { Localized } from '../../locale';
import type { StoreService } from '../../stores/types';
import { type Cell, cleanText } from '../cells';
import { BadRow } from '../problem';
import type { Report } from '../report';
import { phoneOf, postcodeOf, splitPrefecture, websiteOf } from './contact';
import type { StoreDraft } from './types';

const LONGEST_NAME = 200;
const LONGEST_LINE = 300;
const LONGEST_HOURS = 2000;

const position = z.tuple([z.number(), z.number()], z.number());
const feature = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullish(),
});
type Feature = z.infer<typeof feature>;

/** OpenStreetMap's tags: the properties themselves, or below `tags` as some converters write them. */
class Tags {
  private readonly tags: Record<string, unknown>;

  constructor(properties: Record<string, unknown>) {
    const below = properties.tags;
    this.tags = below && typeof below === 'object' ? { ...properties, ...below } : properties;
  }

  /** The first of the keys that has a text. */
  cell(...keys: string[]): Cell | null {
    const column = keys.find((key) => ['string', 'number'].includes(typeof this.tags[key]) && this.tags[key] !== '');
    return column === undefined ? null : { column, text: String(this.tags[column]) };
  }

  text(longest: number, ...keys: string[]): string | null {
    const cell = this.cell(...keys);
    return cell && cleanText(cell, longest);
  }
}

/** Every position of a geometry, however deep it lies. */
function positionsIn(coordinates: unknown): [number, number][] {
  const one = position.safeParse(coordinates);
  if (one.success) return [[one.data[0], one.data[1]]];
  return Array.isArray(coordinates) ? coordinates.flatMap(positionsIn) : [];
}

/** A point's own place; the middle of a building's outline. */
function pointOf(geometry: Feature['geometry']): Point {
  const all = positionsIn(geometry?.coordinates);
  if (all.length === 0) throw new BadRow('no_geometry', 'geometry', geometry?.type ?? '');
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const point = { lat: middle(all.map(([, lat]) => lat)), lng: middle(all.map(([lng]) => lng)) };
  if (Math.abs(point.lat) > 90) throw new BadRow('out_of_range', 'geometry', String(point.lat));
  if (Math.abs(point.lng) > 180) throw new BadRow('out_of_range', 'geometry', String(point.lng));
  return point;
}

/** 松屋 with its branch, as one says it: 松屋 芝大門店. English only where the branch has an English name too. */
function nameOf(tags: Tags): Localized {
  const name = tags.text(LONGEST_NAME, 'name:ja', 'name', 'brand');
  if (name === null) throw new BadRow('missing', 'name');
  const branch = tags.text(LONGEST_NAME, 'branch:ja', 'branch');
  const ja = branch && !name.includes(branch) ? `${name} ${branch}` : name;
  const [en, enBranch] = [tags.text(LONGEST_NAME, 'name:en'), tags.text(LONGEST_NAME, 'branch:en')];
  if (!en || (branch && !enBranch)) return { ja };
  return { ja, en: enBranch && !en.includes(enBranch) ? `${en} ${enBranch}` : en };
}

/** A Japanese address is one word from the largest part to the smallest; others go number first. */
function addressOf(tags: Tags) {
  const part = (...keys: string[]) => tags.text(LONGEST_LINE, ...keys);
  const full = splitPrefecture(part('addr:full') ?? '');
  const prefecture = part('addr:province', 'addr:prefecture', 'addr:state') ?? full.prefecture;
  const city = part('addr:city', 'addr:county');
  if (full.rest) return { prefecture, city: full.rest.includes(city ?? '') ? null : city, street: full.rest };
  const [block, house, road] = [part('addr:block_number'), part('addr:housenumber'), part('addr:street')];
  const area = ['addr:suburb', 'addr:quarter', 'addr:neighbourhood'].map((key) => part(key) ?? '').join('');
  const number = [block, house].filter(Boolean).join('-');
  const street = road ? [number, road].filter(Boolean).join(' ') : `${area}${number}`;
  return { prefecture, city, street: street || null };
}

function servicesOf(tags: Tags): StoreService[] {
  const services: StoreService[] = ['reserve', 'pay_online'];
  if (tags.text(20, 'parking') === 'yes') services.push('parking');
  if (tags.text(20, 'wheelchair') === 'yes') services.push('accessible');
  return services;
}

/** Reads one GeoJSON feature as a shop. The store code is its `ref`, or else its OpenStreetMap id. @throws BadRow */
export function readOsmStore(value: unknown, line: number, report: Report): StoreDraft {
  const parsed = feature.safeParse(value);
  if (!parsed.success) throw new BadRow('no_geometry', 'geometry');
  const { id, properties, geometry } = parsed.data;
  const tags = new Tags({ id: id ?? null, ...properties });
  const storeCode = tags.text(255, 'ref', '@id', 'id', 'osm_id');
  if (storeCode === null) throw new BadRow('missing', 'ref');
  const hours = tags.text(LONGEST_HOURS, 'opening_hours');
  return {
    line,
    storeCode,
    name: nameOf(tags),
    ...pointOf(geometry),
    postcode: postcodeOf(tags.text(20, 'addr:postcode')),
    ...addressOf(tags),
    phone: phoneOf(tags.cell('phone', 'contact:phone'), line, report),
    website: websiteOf(tags.cell('website', 'contact:website', 'url'), line, report),
    services: servicesOf(tags),
    hours: hours === null ? null : { kind: 'opening_hours', column: 'opening_hours', text: hours },
  };
}
