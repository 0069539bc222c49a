import { notFound } from 'next/navigation';

/** Any address without a page of its own: the shop's 404 with its header, search and kinds. Never kept. */
export const dynamic = 'force-dynamic';

export default function MissingPage(): never {
  notFound();
}
