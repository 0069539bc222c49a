import { clsx } from 'clsx';
import type { IconName } from './icon-names';

interface IconProps {
  name: IconName;
  /** 22 px; s = 18 (in buttons), xs = 15 (in rows). */
  size?: 's' | 'xs';
  className?: string;
}

/** A sign beside its word: hidden from assistive technology. Drawn by CSS in the colour of the text. */
export function Icon({ name, size, className }: IconProps) {
  return <i className={clsx('ic', `i-${name}`, size, className)} aria-hidden="true" />;
}
