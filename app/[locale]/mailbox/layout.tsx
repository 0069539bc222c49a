import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import './mailbox.css';

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** A tool beside the shop: no header, no footer. */
export default function MailboxLayout({ children }: { children: ReactNode }) {
  return children;
}
