import { receiptPdf } from '../receipts/pdf/receipt-pdf';
import type { Receipt } from '../receipts/types';

/** A receipt to be kept: nobody between us and its reader may keep it too. */
export async function pdfAnswer(receipt: Receipt, asked: Parameters<typeof receiptPdf>[1]): Promise<Response> {
  return new Response(await receiptPdf(receipt, asked), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`receipt-${receipt.number}.pdf`)}`,
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    },
  });
}
