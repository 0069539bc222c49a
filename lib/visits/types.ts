export const visitStatuses = ['booked', 'visited', 'missed', 'cancelled'] as const;
export type VisitStatus = (typeof visitStatuses)[number];
