import type { ReactNode } from 'react';

interface EmptyProps {
  title: string;
  /** Why, and what helps. */
  children: ReactNode;
  /** One way on. */
  action?: ReactNode;
  /** The page's own title. */
  main?: boolean;
}

/** Nothing there: the vessel without its dot, what is missing, why, one way on. */
export function Empty({ title, children, action, main }: EmptyProps) {
  const Heading = main ? 'h1' : 'h2';
  return (
    <div className="empty">
      <svg viewBox="0 0 96 96" aria-hidden="true">
        <path
          d="M20 44V52a28 28 0 0 0 56 0V44"
          fill="none"
          stroke="var(--nando-line)"
          strokeWidth="9"
          strokeLinecap="round"
        />
        <circle
          cx="48"
          cy="22"
          r="8"
          fill="none"
          stroke="var(--kaki)"
          strokeOpacity=".55"
          strokeWidth="3"
          strokeLinecap="round"
          strokeDasharray="3.2 5.18"
        />
      </svg>
      <Heading>{title}</Heading>
      <p>{children}</p>
      {action}
    </div>
  );
}
