import { z } from 'zod';
import { Refusal } from '@/lib/refusal';
import { defineRoute } from '@/lib/web/route';

const notThere = defineRoute(z.object({}), async () => {
  throw new Refusal('not_found');
});

/** Addresses that are none are refused in the shape of all errors. */
export { notThere as DELETE, notThere as GET, notThere as PATCH, notThere as POST, notThere as PUT };
