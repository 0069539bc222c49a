import { z } from 'zod';
import { oneLine, required } from '../fields';
import { orderTokenField } from '../orders/input';

/** By the order's link, or without it by whoever works where it was issued. */
export const receiptRef = z.object({ receiptId: z.uuid('invalid'), token: orderTokenField.optional() });
export const ownReceiptRef = receiptRef.extend({ token: orderTokenField });
export type ReceiptRef = z.output<typeof receiptRef>;

export const nameReceiptInput = receiptRef.extend({ addressee: required(60), purpose: oneLine(40).default('') });
export type NameReceiptInput = z.output<typeof nameReceiptInput>;
