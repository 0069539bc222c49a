import { compareLoads } from './load';
import { atLeastOfFloor, judge } from './result';
import type { Row } from './row';

const CLIENTS = 16;
/** As every browser asks. */
const headers = { 'accept-encoding': 'gzip' };

export const stock: Row = {
  name: 'stock',
  title: 'Stock of one article in 200 shops, 16 clients, beside a bare route',
  run: async (stage) => {
    const { sku } = await stage.database();
    const { floor, shop } = await compareLoads(
      { url: `${await stage.floor()}/api`, clients: CLIENTS, headers },
      { url: `${await stage.shop()}/api/stock/variants/${encodeURIComponent(sku)}`, clients: CLIENTS, headers },
    );
    return [judge({ name: 'stock', value: shop.rate, unit: 'req/s', floor: floor.rate, target: atLeastOfFloor(0.7) })];
  },
};
