/** Hours a shared link may last. */
export const shareHours = [1, 8, 24, 72, 168] as const;
