import Link from 'next/link';
import { Icon } from './icon';

interface CrumbsProps {
  /** 現在地 */
  label: string;
  /** From the top down; the last is the page itself and needs no address. */
  trail: { name: string; href?: string }[];
}

/** Where the page stands in the shop. */
export function Crumbs({ label, trail }: CrumbsProps) {
  return (
    <nav className="crumbs" aria-label={label}>
      {trail.map(({ name, href }, index) => (
        <span key={name}>
          {index > 0 && <Icon name="chevron-right" size="xs" />}
          {href ? (
            <Link href={href} prefetch={false}>
              {name}
            </Link>
          ) : (
            <span aria-current="page">{name}</span>
          )}
        </span>
      ))}
    </nav>
  );
}
