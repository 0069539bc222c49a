import { compareLoads } from './load';
import { inTurn, orderRequest } from './order-request';
import { atLeastOfFloor, judge } from './result';
import type { Row } from './row';

const CLIENTS = 8;

export const orders: Row = {
  name: 'orders',
  title: 'Orders over HTTP, 8 clients, beside a bare route that reads the same body',
  run: async (stage) => {
    const article = inTurn((await stage.database()).articles);
    const post = () => orderRequest(article());
    const { floor, shop } = await compareLoads(
      { url: `${await stage.floor()}/api`, clients: CLIENTS, post },
      { url: `${await stage.shop()}/api/v1/orders`, clients: CLIENTS, post },
    );
    return [
      judge({ name: 'orders', value: shop.rate, unit: 'orders/s', floor: floor.rate, target: atLeastOfFloor(0.3) }),
    ];
  },
};
