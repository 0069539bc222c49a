import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { Locale } from '@/lib/locale';
import { signOut, signOutAll } from './actions';

/** Out of this browser, or out of all of them. */
export function SignOutSection({ locale }: { locale: Locale }) {
  const t = useTranslations('account.signOut');
  return (
    <section aria-labelledby="sign-out">
      <h2 id="sign-out">{t('title')}</h2>
      <form className="sign-out" action={signOut}>
        <input type="hidden" name="locale" value={locale} />
        <Button type="submit" kind="quiet" small icon="log-out">
          {t('here')}
        </Button>
        <Button type="submit" kind="quiet" small formAction={signOutAll}>
          {t('everywhere')}
        </Button>
      </form>
      <p className="small soft">{t('everywhereWhy')}</p>
    </section>
  );
}
