'use client';

import Link from 'next/link';
import { useCookie } from './cookie-value';
import { Icon } from './ui/icon';

interface BasketLinkProps {
  href: string;
  /** かご 空です */
  empty: string;
  /** かご {count}点 */
  filled: string;
}

/** The basket with the number of its articles. */
export function BasketLink({ href, empty, filled }: BasketLinkProps) {
  const count = Number(useCookie('basket_count') ?? 0) || 0;
  return (
    <Link
      className="icb"
      href={href}
      prefetch={false}
      aria-label={count ? filled.replace('{count}', `${count}`) : empty}
    >
      <Icon name="shopping-bag" />
      {count > 0 && <b>{Math.min(count, 99)}</b>}
    </Link>
  );
}
