import type { ReactNode } from 'react';

interface NewTabProps {
  href: string;
  /** Read out behind the link: 「(新しいタブで開きます)」 */
  said: string;
  children: ReactNode;
}

/** Opens beside a form, so that nothing typed is left behind. */
export const NewTab = ({ href, said, children }: NewTabProps) => (
  <a href={href} target="_blank" rel="noopener">
    {children}
    <span className="sr">{said}</span>
  </a>
);
