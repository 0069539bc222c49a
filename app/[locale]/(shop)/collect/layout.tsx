import type { ReactNode } from 'react';

/** Their policy lets only scripts with this visit's nonce run (proxy.ts), and what is prerendered carries another's. */
export const dynamic = 'force-dynamic';

export default function CollectLayout({ children }: { children: ReactNode }) {
  return children;
}
