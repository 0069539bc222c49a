import type { Db } from '@/db/client';
import { testGateway } from './test-gateway/provider';
import type { PaymentProvider } from './types';

/** The payment company this shop works with. */
export const paymentProvider = (db: Db): PaymentProvider => testGateway(db);
