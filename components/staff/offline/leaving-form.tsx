'use client';

import { useTranslations } from 'next-intl';
import { type ComponentProps, useEffect, useState } from 'react';
import { Icon } from '../../ui/icon';
import { countWaiting, forgetDevice } from './device';

/** A form that ends a session: what the device kept for it goes with it, and what was not sent yet is said before. */
export function LeavingForm({ children, ...form }: ComponentProps<'form'>) {
  const t = useTranslations('kept');
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    countWaiting().then(setWaiting, () => {});
  }, []);
  return (
    <form {...form} onSubmit={() => void forgetDevice()}>
      {waiting > 0 && (
        <p className="note kaki" role="alert">
          <Icon name="triangle-alert" size="s" />
          <span>{t('signOut', { count: waiting })}</span>
        </p>
      )}
      {children}
    </form>
  );
}
