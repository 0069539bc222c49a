import type { Db } from '@/db/client';
import { newId } from '../../ids';
import { knowsHours } from '../../stores/hours';
import type { SpecialDay } from '../../stores/hours-types';
import { listHolidays } from '../../stores/queries';
import { localDate } from '../../time';
import type { Definition } from '../definition';
import { BadRow } from '../problem';
import type { Report } from '../report';
import { listLocations } from '../stock/queries';
import { type Calendar, holdHours } from '../stores/hold-hours';
import { mergeSpecialDays } from '../stores/merge-store';
import { listCodesOf, listSpecialDays } from '../stores/queries';
import { writeSpecialDays } from '../stores/save-stores';
import type { HeldHours } from '../stores/types';
import { rowItems } from '../table-items';
import { mergePoint } from './merge-point';
import { lockPoints } from './queries';
import { pointReader } from './read-point';
import { savePoints } from './save-points';
import type { PointDraft, StoredPoint } from './types';

/** Dates of a point are those of Japan; `locations.zone` says so too. */
const ZONE = 'Asia/Tokyo';

/** What stays known from batch to batch of one file. */
class Desk {
  private readonly seen = new Set<string>();

  constructor(
    private readonly calendar: Calendar,
    /** Ids of shops and warehouses by code. */
    private readonly serving: ReadonlyMap<string, string>,
    private readonly report: Report,
    private readonly now: Date,
  ) {}

  async save(tx: Db, drafts: readonly PointDraft[]): Promise<void> {
    const { today } = this.calendar;
    const codes = drafts.map(({ code }) => code);
    const [stores, found] = [await listCodesOf(tx, 'stores', codes), await lockPoints(tx, codes)];
    const stored = new Map(found.map((point) => [point.code, point]));
    const before = await listSpecialDays(
      tx,
      found.map(({ id }) => id),
      today,
    );
    const points: StoredPoint[] = [];
    const special = new Map<string, SpecialDay[]>();
    for (const draft of drafts) {
      const servedFromId = this.accept(draft, stores);
      if (!servedFromId) continue;
      const old = stored.get(draft.code) ?? null;
      const dated = (old && before.get(old.id)) ?? [];
      const hours = this.hoursOf(draft, old, dated);
      const { point, outcome } = mergePoint(draft, { hours, servedFromId }, old, newId());
      const days = mergeSpecialDays(hours?.special ?? null, dated, today);
      if (days) special.set(point.id, days);
      if (outcome !== 'unchanged') points.push(point);
      this.report.count(outcome === 'unchanged' && days ? 'changed' : outcome);
    }
    await savePoints(tx, points, this.now);
    if (special.size > 0) await writeSpecialDays(tx, special, today);
  }

  /** Who serves the point; null for a row that is refused. */
  private accept({ line, code, servedFrom }: PointDraft, stores: ReadonlySet<string>): string | null {
    const isFirst = !this.seen.has(code);
    this.seen.add(code);
    const servedFromId = this.serving.get(servedFrom.code);
    const wrong = !isFirst
      ? new BadRow('duplicate_row', null, code)
      : stores.has(code)
        ? new BadRow('code_taken', 'code', code)
        : servedFromId
          ? null
          : new BadRow('unknown_store', servedFrom.column, servedFrom.code);
    if (wrong) this.report.refuse(wrong.at(line));
    return wrong ? null : (servedFromId ?? null);
  }

  private hoursOf({ line, hours, code }: PointDraft, old: StoredPoint | null, special: SpecialDay[]): HeldHours | null {
    if (!hours) {
      const isKnown = old && knowsHours({ zone: ZONE, weekly: old.weeklyHours, special });
      if (!isKnown) this.report.flag(line, 'hours_missing', null, code);
      return null;
    }
    const held = holdHours(hours, this.calendar);
    if (held.text !== null) this.report.flag(line, 'hours_unsupported', hours.column, `${code} ${held.text}`);
    return held;
  }
}

/** Places to collect that hold no stock, served from a shop or a warehouse. */
export const points: Definition<PointDraft> = {
  batch: 500,
  transaction: 'file',
  items: (text) => rowItems(text, pointReader),
  async prepare(db, { now }, report) {
    const today = localDate(now, ZONE);
    const serving = new Map((await listLocations(db)).map(({ storeCode, id }) => [storeCode, id]));
    const desk = new Desk({ today, holidays: await listHolidays(db, today) }, serving, report, now);
    return { save: (tx, drafts) => desk.save(tx, drafts) };
  },
};
