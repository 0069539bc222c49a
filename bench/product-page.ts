import { compareLoads } from './load';
import { atLeastOfFloor, atMostTimesFloor, judge } from './result';
import type { Row } from './row';

const CLIENTS = 16;

export const productPage: Row = {
  name: 'product-page',
  title: 'Product page, 16 clients, beside a bare static page',
  run: async (stage) => {
    const { handle } = await stage.database();
    const { floor, shop } = await compareLoads(
      { url: await stage.floor(), clients: CLIENTS },
      { url: `${await stage.shop()}/products/${handle}`, clients: CLIENTS },
    );
    return [
      judge({ name: 'product-page', value: shop.rate, unit: 'req/s', floor: floor.rate, target: atLeastOfFloor(0.6) }),
      judge({ name: 'product-page-p99', value: shop.p99, unit: 'ms', floor: floor.p99, target: atMostTimesFloor(2) }),
    ];
  },
};
