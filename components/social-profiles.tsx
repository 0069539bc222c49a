import { useTranslations } from 'next-intl';
import { listProfiles, type Profiles } from '@/lib/stores/profiles';
import { Icon } from './ui/icon';

/** Ways to the merchant's own pages elsewhere; nothing where there are none. */
export function SocialProfiles({ profiles }: { profiles: Profiles }) {
  const t = useTranslations('common.profiles');
  const listed = listProfiles(profiles);
  if (listed.length === 0) return null;
  return (
    <ul className="profiles" aria-label={t('title')}>
      {listed.map(({ network, name, url }) => (
        <li key={network}>
          <a href={url} target="_blank" rel="me noreferrer">
            {name}
            <Icon name="external-link" size="xs" />
            <span className="sr">{t('outside')}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
