'use client';

import Link from 'next/link';
import { useSelectedLayoutSegments } from 'next/navigation';

interface KindLinksProps {
  label: string;
  /** `section` is the page's place in the house: categories/shoes, stores. */
  links: { section: string; href: string; name: string }[];
}

/** Kinds of goods in the header; the one being looked at is marked. */
export function KindLinks({ label, links }: KindLinksProps) {
  const here = `${useSelectedLayoutSegments().join('/')}/`;
  return (
    <nav className="kinds" aria-label={label}>
      {links.map(({ section, href, name }) => (
        <Link key={section} href={href} prefetch={false} aria-current={here.startsWith(`${section}/`) || undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
