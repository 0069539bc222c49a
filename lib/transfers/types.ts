export const transferStatuses = ['requested', 'sent', 'received', 'lost', 'cancelled'] as const;
export type TransferStatus = (typeof transferStatuses)[number];

/** What is wrong with the goods being brought in, in the eyes of who waits for them. */
export const troubles = ['late', 'lost', 'short'] as const;
export type Trouble = (typeof troubles)[number];
