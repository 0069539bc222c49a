import { gatewayWebhook } from '@/lib/web/gateway-webhook';

export const POST = gatewayWebhook('test-gateway');
