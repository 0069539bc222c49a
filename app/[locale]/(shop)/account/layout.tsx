import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import './account.css';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { robots: { index: false } };

export default function AccountLayout({ children }: { children: ReactNode }) {
  return children;
}
