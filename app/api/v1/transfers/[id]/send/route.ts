import { sendTransfer } from '@/lib/transfers/commands';
import { getKeptTransfer } from '@/lib/transfers/list-kept-transfers';
import { defineApi, resource } from '@/lib/web/api-operation';
import { sendTransferOperation, toTransfer } from '@/lib/web/api-transfers';
import { found } from '@/lib/web/found';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(sendTransferOperation, async ({ db, actor, params: { id }, now }) => {
    await sendTransfer(db, actor, { transferId: id }, now);
    return { body: toTransfer(found(await getKeptTransfer(db, id))) };
  }),
});
