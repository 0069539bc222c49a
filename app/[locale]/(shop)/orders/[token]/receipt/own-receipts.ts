import { cache } from 'react';
import { orderTokenField } from '@/lib/orders/input';
import { listReceiptsByToken } from '@/lib/receipts/queries';
import { db } from '@/lib/web/database';

/** Receipts of the order whose link it is, read once a request; none for a link that leads nowhere. */
export const ownReceipts = cache(async (token: string) =>
  orderTokenField.safeParse(token).success ? listReceiptsByToken(db(), token) : [],
);
