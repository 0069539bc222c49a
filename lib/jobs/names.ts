/** What managers and the merchant are called to. Its subject is a fulfillment, of a return that return. */
export const staffNoticeKinds = ['unaccepted', 'low_rating', 'disputed', 'refund_failed', 'return_to_approve'] as const;
export type StaffNoticeKind = (typeof staffNoticeKinds)[number];

/** Every job the shop knows, with its payload. Handlers are in handlers.ts, keyed by these names. */
export interface JobPayloads {
  /** Tell the customer what happened to an order. */
  send_order_message: {
    orderId: string;
    /** The part it is about; without one, all of it. */
    fulfillmentId?: string;
    kind:
      | 'order_received'
      | 'order_payment_awaited'
      | 'order_payment_failed'
      | 'order_delayed'
      | 'order_missing'
      | 'order_changed'
      | 'order_in_transit'
      | 'order_goods_arrived'
      | 'order_shipped'
      | 'order_ready'
      | 'order_reminder'
      | 'order_last_day'
      | 'order_extended'
      | 'order_collected'
      | 'order_delivered'
      | 'order_lines_cancelled'
      | 'order_cancelled'
      | 'order_expired'
      | 'order_refunded'
      | 'order_returned';
    /** Tells apart what may happen more than once; each occasion is told once. */
    occasion?: string;
    /** Staff want it told once more: each asking is told once. */
    again?: string;
  };
  /** Tell the customer that other hours moved an order; the event says from when to when. */
  send_moved_message: { eventId: string };
  /** Tell the customer what happened to a visit at `at` (ISO), the visit's own time of change. */
  send_visit_message: { visitId: string; kind: 'visit_booked' | 'visit_changed' | 'visit_cancelled'; at: string };
  /** Tell the managers of a shop, and the merchant, of something there that needs them. */
  send_staff_notice: { locationId: string; kind: StaffNoticeKind; subjectId: string };
  /** Tell those who run the shop that a webhook was switched off at `offAt` (ISO). */
  send_webhook_notice: { endpointId: string; offAt: string };
  send_sign_in_link: { email: string; url: string; locale: 'ja' | 'en' };
  /** Keep that whoever placed this order agreed to news. */
  keep_news_consent: { orderId: string };
  /** On the day an order is collected: what else that shop has now. */
  send_while_here: { fulfillmentId: string };
  /** Give back what was paid for a part of an order that ended without its goods, or for units taken out of it. */
  return_payment:
    | { fulfillmentId: string; reason: 'cancelled' | 'expired' | 'late' }
    /** `occasion`: id of the event that took them out. */
    | { fulfillmentId: string; reason: 'withdrawn'; occasion: string; amount: number };
  /** Ask a gateway for what was written down. */
  ask_gateway: { operationId: string };
  /** Take what was set aside for an order. */
  capture_order: { orderId: string };
  /** Every night: hold ledger, orders and gateway against each other. */
  reconcile_payments: Record<string, never>;
  /** The test gateway tells the shop of a charge. */
  deliver_gateway_event: { chargeId: string; eventId: string };
  /** Read, save or put back an imported file, whichever its state asks for. */
  work_import: { runId: string };
  /** Every minute: give back the stock of what was not paid or not collected in time, and tidy up. */
  tidy_deadlines: Record<string, never>;
}
export type JobName = keyof JobPayloads;
