export const transferStatuses = ['requested', 'sent', 'received', 'lost', 'cancelled'] as const;
export type TransferStatus = (typeof transferStatuses)[number];
