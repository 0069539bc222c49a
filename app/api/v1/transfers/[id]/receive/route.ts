import { getKeptTransfer } from '@/lib/transfers/list-kept-transfers';
import { receiveTransfer } from '@/lib/transfers/receive-transfer';
import { defineApi, resource } from '@/lib/web/api-operation';
import { receiveTransferOperation, toTransfer } from '@/lib/web/api-transfers';
import { found } from '@/lib/web/found';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(receiveTransferOperation, async ({ db, actor, params: { id }, body, now }) => {
    const lines = body.lines.map(({ line_id: lineId, ...counted }) => ({ lineId, ...counted }));
    await receiveTransfer(db, actor, { transferId: id, lines }, now);
    return { body: toTransfer(found(await getKeptTransfer(db, id))) };
  }),
});
