import { z } from 'zod';
import { customerKey } from '@/lib/office/input';
import { exportCustomer } from '@/lib/office/personal-data';
import { localDate, SHOP_ZONE } from '@/lib/time';
import { defineRoute } from '@/lib/web/route';
import { currentActor } from '@/lib/web/session';

/** All that is kept of somebody, as a file to be given to them. Posted: it is written down who asked. */
export const POST = defineRoute(z.object({ key: customerKey }), async ({ db, input, now }) => {
  const data = await exportCustomer(db, await currentActor(), input, now);
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="customer-${localDate(now, SHOP_ZONE)}.json"`,
      'cache-control': 'no-store',
    },
  });
});
