import Link from 'next/link';

interface PagingProps {
  label: string;
  /** Where the list begins; null when this is its beginning. */
  first: { href: string; words: string } | null;
  next: { href: string; words: string } | null;
}

/** The way through a list that is read page by page from the latest on. */
export function Paging({ label, first, next }: PagingProps) {
  if (!first && !next) return null;
  return (
    <nav className="console-paging" aria-label={label}>
      {first && (
        <Link className="btn quiet sm" href={first.href} prefetch={false}>
          {first.words}
        </Link>
      )}
      {next && (
        <Link className="btn quiet sm" href={next.href} prefetch={false} rel="next">
          {next.words}
        </Link>
      )}
    </nav>
  );
}
