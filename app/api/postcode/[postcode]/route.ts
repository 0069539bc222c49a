import { z } from 'zod';
import { guest } from '@/lib/access/actor';
import { findAddress } from '@/lib/delivery/address';
import { postcodeField } from '@/lib/delivery/input';
import { meterCall } from '@/lib/web/api-limit';
import { defineRoute } from '@/lib/web/route';

const input = z.object({ postcode: postcodeField });

/** What a postcode says of an address, so that a form can fill it in; none for no such postcode. */
export const GET = defineRoute(input, async ({ input: { postcode }, request, now }) => {
  meterCall(request, { actor: guest, orders: false, told: new Headers() }, now);
  return { addresses: await findAddress(postcode) };
});
