import { z } from 'zod';
import { guest } from '@/lib/access/actor';
import { locales } from '@/lib/locale';
import { giveCopy } from '@/lib/receipts/commands';
import { ownReceiptRef } from '@/lib/receipts/input';
import { pdfAnswer } from '@/lib/web/pdf-answer';
import { defineRoute } from '@/lib/web/route';

const input = z
  .object({ token: ownReceiptRef.shape.token, id: ownReceiptRef.shape.receiptId, locale: z.enum(locales) })
  .transform(({ id: receiptId, ...rest }) => ({ ...rest, receiptId }));

/** The receipt as a file. Sent, not fetched: it counts as a copy, and from the second on it is marked as one. */
export const POST = defineRoute(
  input,
  async ({ db, input: { locale, ...ref }, now }) => {
    const receipt = await giveCopy(db, guest, ref, now);
    return pdfAnswer(receipt, { locale, medium: 'electronic', isAgain: receipt.copies > 0 });
  },
  { limit: { name: 'receipt_pdf', attempts: 60, seconds: 3600 } },
);
