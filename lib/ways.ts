/** How an order is paid: when it is collected, or when it is placed. */
export const paymentMethods = ['pay_in_store', 'pay_online'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** What one location does of an order: hand it over where it is collected, or send it home. */
export const fulfillmentKinds = ['pickup', 'delivery'] as const;
export type FulfillmentKind = (typeof fulfillmentKinds)[number];

/** Companies that take payments online: the built-in one for trying the shop, and those of the real world. */
export const gateways = ['test-gateway', 'stripe'] as const;
export type GatewayName = (typeof gateways)[number];

/**
 * The least a company takes at once, in minor units of every currency the shop knows; Stripe's:
 * https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
 */
export const leastOnline: Record<GatewayName, number> = { 'test-gateway': 1, stripe: 50 };
