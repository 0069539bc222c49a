import { z } from 'zod';
import { required } from '../fields';

const id = z.uuid('choice');
const units = z.coerce.number('number').int('number').min(0, 'number');

export const sendTransferInput = z.object({ transferId: id });

export const receiveTransferInput = z.object({
  transferId: id,
  /** What came of each line of the transfer. */
  lines: z
    .array(
      z.object({
        lineId: id,
        /** Units that came whole. */
        received: units,
        /** Units that came broken. */
        damaged: units,
      }),
    )
    .max(100, 'too_long'),
});
export type ReceiveTransferInput = z.output<typeof receiveTransferInput>;

export const loseTransferInput = z.object({ transferId: id, reason: required(200) });
export type LoseTransferInput = z.output<typeof loseTransferInput>;
