import { guest } from '@/lib/access/actor';
import { requestReturn } from '@/lib/returns/request-return';
import { defineApi, resource } from '@/lib/web/api-operation';
import { listReturnsOperation, requestReturnOperation, returnsByToken, toRequestReturn } from '@/lib/web/api-returns';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(listReturnsOperation, async ({ db, params: { token }, now }) => {
    return { body: await returnsByToken(db, token, now) };
  }),
  POST: defineApi(requestReturnOperation, async ({ db, params: { token }, headers, body, now }) => {
    const asked = toRequestReturn(token, body, headers['idempotency-key']);
    const { repeated } = await requestReturn(db, guest, asked, now);
    return { status: repeated ? 200 : 201, body: await returnsByToken(db, token, now) };
  }),
});
