import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import './account.css';

export const dynamic = 'force-dynamic';

/** Sign-in links hold their secret in the address: it goes nowhere else. */
export const metadata: Metadata = { robots: { index: false }, referrer: 'no-referrer' };

export default function AccountLayout({ children }: { children: ReactNode }) {
  return children;
}
