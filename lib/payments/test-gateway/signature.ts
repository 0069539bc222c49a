import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { env } from '../../env';

/** Standard Webhooks signer both sides of the test gateway share; its secret follows from the shop's own. */
export const gatewaySignature = (): Webhook =>
  new Webhook(createHmac('sha256', env.AUTH_SECRET).update('test-gateway').digest('base64'));
