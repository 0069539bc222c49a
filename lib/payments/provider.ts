import type { Db } from '@/db/client';
import type { GatewayName } from '../ways';
import { stripeGateway } from './stripe/provider';
import { testGateway } from './test-gateway/provider';
import type { PaymentProvider } from './types';

const gateways: Record<GatewayName, (db: Db, now: Date) => PaymentProvider> = {
  'test-gateway': testGateway,
  stripe: stripeGateway,
};

/** The payment company of that name, as it stands at `now`. */
export const gatewayOf = (db: Db, name: GatewayName, now: Date): PaymentProvider => gateways[name](db, now);
