/** Every job the shop knows, with its payload. Handlers are in handlers.ts, keyed by these names. */
export interface JobPayloads {
  /** Tell the customer what happened to an order. */
  send_order_message: {
    orderId: string;
    /** The part it is about; without one, all of it. */
    fulfillmentId?: string;
    kind:
      | 'order_received'
      | 'order_delayed'
      | 'order_shipped'
      | 'order_ready'
      | 'order_collected'
      | 'order_cancelled'
      | 'order_expired';
    /** Tells apart what may happen more than once; each occasion is told once. */
    occasion?: string;
  };
  /** Tell the customer that other hours moved an order; the event says from when to when. */
  send_moved_message: { eventId: string };
  /** Tell the customer what happened to a visit at `at` (ISO), the visit's own time of change. */
  send_visit_message: { visitId: string; kind: 'visit_booked' | 'visit_changed' | 'visit_cancelled'; at: string };
  send_sign_in_link: { email: string; url: string; locale: 'ja' | 'en' };
  /** Give back what was paid for a part of an order that ended without its goods. */
  return_payment: { fulfillmentId: string; reason: 'cancelled' | 'expired' | 'late' };
  /** The test gateway calls the shop back. */
  deliver_gateway_callback: { chargeId: string; eventId: string };
  /** Every minute: give back the stock of what was not paid or not collected in time, and tidy up. */
  tidy_deadlines: Record<string, never>;
}
export type JobName = keyof JobPayloads;
