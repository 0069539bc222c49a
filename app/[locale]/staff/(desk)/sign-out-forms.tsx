import { useTranslations } from 'next-intl';
import { LeavingForm } from '@/components/staff/offline/leaving-form';
import { Button } from '@/components/ui/button';
import type { Locale } from '@/lib/locale';
import { signOut, signOutAll } from '../actions';

/** Out of this browser, or out of all of them. */
export function SignOutForms({ locale }: { locale: Locale }) {
  const t = useTranslations('staff');
  return (
    <LeavingForm className="sign-out" action={signOut}>
      <input type="hidden" name="locale" value={locale} />
      <Button type="submit" kind="quiet" icon="log-out">
        {t('me.signOut')}
      </Button>
      <Button type="submit" kind="risk" formAction={signOutAll}>
        {t('me.signOutAll')}
      </Button>
      <p className="small soft">{t('me.signOutAllWhy')}</p>
    </LeavingForm>
  );
}
