import type { ReactNode } from 'react';

interface PageHeadProps {
  title: string;
  lead?: string;
  children?: ReactNode;
}

/** Title of a page of text, and what it is about. */
export function PageHead({ title, lead, children }: PageHeadProps) {
  return (
    <div className="page-head">
      <h1>{title}</h1>
      {lead && <p className="soft phrase">{lead}</p>}
      {children}
    </div>
  );
}
