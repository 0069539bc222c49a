import type { Db } from '@/db/client';
import { newId } from '../../ids';
import { knowsHours } from '../../stores/hours';
import type { SpecialDay } from '../../stores/hours-types';
import { listHolidays } from '../../stores/queries';
import { localDate } from '../../time';
import { BrokenFile } from '../broken-file';
import type { Change, Definition, Item, Mapping, Settings } from '../definition';
import { readFeatures } from '../features';
import { BadRow } from '../problem';
import type { Report } from '../report';
import { rowItems } from '../table-items';
import { googleProfileReader } from './google-profile';
import { type Calendar, holdHours } from './hold-hours';
import { mergeSpecialDays, mergeStore } from './merge-store';
import { readOsmStore } from './osm-feature';
import { listCodesOf, listSpecialDays, lockStores, type StoredStore } from './queries';
import { saveStores } from './save-stores';
import type { HeldHours, StoreDraft } from './types';

/** Dates of a shop that is new are those of Japan; `locations.zone` says so too. */
const ZONE = 'Asia/Tokyo';

function parse(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BrokenFile('bad_json', { line });
  }
}

async function* featureItems(text: AsyncIterable<string>): AsyncGenerator<Item<StoreDraft>> {
  for await (const feature of readFeatures(text)) {
    const value = parse(feature.text, feature.line);
    yield { line: feature.line, rows: 1, read: (report) => readOsmStore(value, feature.line, report) };
  }
}

async function* continued(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

/** GeoJSON begins with a bracket, a table does not. */
async function* storeItems(text: AsyncGenerator<string>, mapping: Mapping | null): AsyncGenerator<Item<StoreDraft>> {
  let head = '';
  while (head.trim() === '') {
    const piece = await text.next();
    if (piece.done) break;
    head += piece.value;
  }
  const whole = continued(head, text);
  yield* /^\s*[{[]/.test(head) ? featureItems(whole) : rowItems(whole, googleProfileReader, mapping ?? {});
}

/** What stays known from batch to batch of one file. */
class Desk {
  private readonly seen = new Set<string>();

  constructor(
    private readonly calendar: Calendar,
    private readonly report: Report,
    private readonly settings: Settings,
  ) {}

  async save(tx: Db, drafts: readonly StoreDraft[]): Promise<void> {
    const codes = drafts.map((draft) => draft.storeCode);
    const points = await listCodesOf(tx, 'points', codes);
    const fresh = drafts.filter((draft) => this.isFirst(draft) && this.isFree(draft, points));
    const found = await lockStores(tx, codes);
    const stored = new Map(found.map((store) => [store.storeCode, store]));
    const before = await listSpecialDays(
      tx,
      found.map((store) => store.id),
      this.calendar.today,
    );
    const stores: StoredStore[] = [];
    const changes: Change[] = [];
    const special = new Map<string, SpecialDay[]>();
    for (const draft of fresh) {
      const old = stored.get(draft.storeCode) ?? null;
      const known = old && knowsHours({ zone: ZONE, weekly: old.weeklyHours, special: before.get(old.id) ?? [] });
      const hours = this.hoursOf(draft, Boolean(known));
      const { store, outcome } = mergeStore(draft, hours, old, newId());
      const days = mergeSpecialDays(hours?.special ?? null, before.get(store.id) ?? [], this.calendar.today);
      if (days) special.set(store.id, days);
      if (outcome !== 'unchanged' || days) {
        stores.push(store);
        const daysBefore = days ? { days: before.get(store.id) ?? [] } : {};
        changes.push({
          table: 'locations',
          key: store.id,
          before: old && { ...old, ...daysBefore },
          after: { ...store, ...(days && { days }) },
        });
      }
      this.report.count(outcome === 'unchanged' && days ? 'changed' : outcome);
    }
    await saveStores(tx, stores, special, this.calendar.today, this.settings.now);
    await this.settings.record(tx, changes);
  }

  private isFirst({ storeCode, line }: StoreDraft): boolean {
    const isFirst = !this.seen.has(storeCode);
    this.seen.add(storeCode);
    if (!isFirst) this.report.refuse(new BadRow('duplicate_row', null, storeCode).at(line));
    return isFirst;
  }

  private isFree({ storeCode, line }: StoreDraft, points: ReadonlySet<string>): boolean {
    if (points.has(storeCode)) this.report.refuse(new BadRow('code_taken', null, storeCode).at(line));
    return !points.has(storeCode);
  }

  private hoursOf({ line, hours, storeCode }: StoreDraft, known: boolean): HeldHours | null {
    if (!hours) {
      if (!known) this.report.flag(line, 'hours_missing', null, storeCode);
      return null;
    }
    const held = holdHours(hours, this.calendar);
    if (held.text !== null) this.report.flag(line, 'hours_unsupported', hours.column, `${storeCode} ${held.text}`);
    return held;
  }
}

/** Shops: Google Business Profile's CSV, or GeoJSON with OpenStreetMap's tags. */
export const storesWith = (mapping: Mapping | null): Definition<StoreDraft> => ({
  batch: 500,
  transaction: 'file',
  items: (text) => storeItems(text, mapping),
  async prepare(db, settings, report) {
    const today = localDate(settings.now, ZONE);
    const desk = new Desk({ today, holidays: await listHolidays(db, today) }, report, settings);
    return { save: (tx, drafts) => desk.save(tx, drafts) };
  },
});
