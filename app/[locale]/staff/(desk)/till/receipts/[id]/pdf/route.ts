import { z } from 'zod';
import { locales } from '@/lib/locale';
import { giveCopy } from '@/lib/receipts/commands';
import { receiptRef } from '@/lib/receipts/input';
import { pdfAnswer } from '@/lib/web/pdf-answer';
import { defineRoute } from '@/lib/web/route';
import { currentActor } from '@/lib/web/session';

const input = z
  .object({ id: receiptRef.shape.receiptId, locale: z.enum(locales) })
  .transform(({ id: receiptId, locale }) => ({ receiptId, locale }));

/** The receipt as a file, for the counter's printer: a copy like one on paper. */
export const POST = defineRoute(input, async ({ db, input: { locale, receiptId }, now }) => {
  const receipt = await giveCopy(db, await currentActor(), { receiptId }, now);
  return pdfAnswer(receipt, { locale, medium: 'paper', isAgain: receipt.copies > 0 });
});
