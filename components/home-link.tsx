import { inLocale, type Locale, localePath } from '@/lib/locale';
import type { HomeLink } from '@/lib/stores/home/types';
import { Icon } from './ui/icon';

interface HomeLinkProps {
  link: HomeLink;
  locale: Locale;
  className?: string;
}

/** Pages of the shop in the reader's language; other addresses as they are. */
const addressOf = ({ to }: HomeLink, locale: Locale): string => {
  if (!to.startsWith('/')) return to;
  return /^\/(?:ja|en)(?:[/?#]|$)/.test(to) ? to : localePath(locale, to);
};

/** Where a part of the home page leads. */
export function HomeLinkTo({ link, locale, className = 'link' }: HomeLinkProps) {
  return (
    <a className={className} href={addressOf(link, locale)}>
      {inLocale(link.label, locale)}
      <Icon name={link.to.startsWith('/') ? 'arrow-right' : 'external-link'} size="xs" />
    </a>
  );
}
