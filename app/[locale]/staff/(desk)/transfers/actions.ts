'use server';

import type { Result } from '@/lib/result';
import * as transfers from '@/lib/transfers/commands';
import {
  type LoseTransferInput,
  loseTransferInput,
  type ReceiveTransferInput,
  receiveTransferInput,
  sendTransferInput,
} from '@/lib/transfers/input';
import * as arrivals from '@/lib/transfers/receive-transfer';
import { defineAction } from '@/lib/web/action';

const send = defineAction(sendTransferInput, ({ db, actor, input, now }) =>
  transfers.sendTransfer(db, actor, input, now),
);
const receive = defineAction(receiveTransferInput, ({ db, actor, input, now }) =>
  arrivals.receiveTransfer(db, actor, input, now),
);
const lose = defineAction(loseTransferInput, ({ db, actor, input, now }) =>
  transfers.loseTransfer(db, actor, input, now),
);

export async function sendTransfer(input: { transferId: string }): Promise<Result<void>> {
  return send(input);
}

export async function receiveTransfer(input: ReceiveTransferInput): Promise<Result<void>> {
  return receive(input);
}

export async function loseTransfer(input: LoseTransferInput): Promise<Result<void>> {
  return lose(input);
}
