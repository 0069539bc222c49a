import type { Localized } from '../locale';

export const transferStatuses = ['requested', 'sent', 'received', 'lost', 'cancelled'] as const;
export type TransferStatus = (typeof transferStatuses)[number];

/** An article of a transfer, as staff know it. */
export interface StaffTransferLine {
  id: string;
  sku: string;
  title: Localized;
  optionLabel: Localized | null;
  imageUrl: string | null;
  quantity: number;
}

/** A transfer as staff at one of its ends see it; plain JSON, times in ISO. */
export interface StaffTransfer {
  id: string;
  /** The place at the other end. */
  place: Localized;
  /** Number of the order it is for. */
  number: string;
  /** Whom it is for; told only where the goods are handed over. */
  customerName: string | null;
  /** The order waits for it; else what comes is free stock. */
  awaited: boolean;
  /** A parcel that was not collected at its point and comes back from there. */
  isReturn: boolean;
  sendBy: string;
  dueAt: string;
  lines: StaffTransferLine[];
}

/** What a location has to send, the earliest van first, and what is on its way there, by when it should come. */
export interface TransferBoard {
  toSend: StaffTransfer[];
  toReceive: StaffTransfer[];
}

/** Goods on their way for an order, as whoever ordered them is told. */
export interface OrderTransfer {
  /** What waits for them. */
  fulfillmentId: string;
  /** The merchant's code of the place they come from. */
  fromCode: string;
  status: TransferStatus;
  sendBy: Date;
  dueAt: Date;
  sentAt: Date | null;
  /** When it was received, lost or cancelled. */
  closedAt: Date | null;
  /** `received` whole and `damaged`, of those sent; null until they are there. */
  lines: { sku: string; quantity: number; received: number | null; damaged: number | null }[];
}
