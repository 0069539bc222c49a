import { clsx } from 'clsx';
import Link from 'next/link';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-names';

interface Looks {
  /** solid: the one act of the screen; quiet beside it; risk after a confirm. */
  kind?: 'solid' | 'quiet' | 'risk';
  icon?: IconName;
  wide?: boolean;
  small?: boolean;
}

const classOf = ({ kind, wide, small }: Looks, more?: string) =>
  clsx('btn', kind !== 'solid' && kind, wide && 'w', small && 'sm', more);

interface ButtonProps extends Looks, ComponentProps<'button'> {
  /** Under way: label and width stay, presses do nothing. */
  busy?: boolean;
}

/** A button; `type` is "button" unless said otherwise. */
export function Button({ kind, icon, wide, small, busy, className, children, onClick, ...rest }: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      className={classOf({ kind, wide, small }, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      onClick={onClick || busy ? press : undefined}
    >
      {busy && <i className="spin" aria-hidden="true" />}
      {icon && <Icon name={icon} size="s" />}
      {children}
    </button>
  );
}

interface ButtonLinkProps extends Looks {
  href: string;
  className?: string;
  children: ReactNode;
}

/** A link that looks like a button. */
export function ButtonLink({ kind, icon, wide, small, className, children, href }: ButtonLinkProps) {
  return (
    <Link href={href} prefetch={false} className={classOf({ kind, wide, small }, className)}>
      {icon && <Icon name={icon} size="s" />}
      {children}
    </Link>
  );
}
