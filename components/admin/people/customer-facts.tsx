import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import type { Customer } from '@/lib/office/types';
import { dateWords, localDate, SHOP_ZONE } from '@/lib/time';

/** How somebody is reached, and what they agreed to. */
export function CustomerFacts({ customer, locale }: { customer: Customer; locale: Locale }) {
  const t = useTranslations('adminOrders.person');
  const words = useTranslations('adminOrders.customers');
  // With its year: what is kept for long is read long after.
  const day = (at: Date) => dateWords(localDate(at, SHOP_ZONE), '1970-01-01', locale);
  const { email, phone, memberSince, joined, consent } = customer;
  const names: Record<string, string> = { line: 'LINE', google: 'Google' };
  const account = [
    memberSince ? `${words('member')} ${t('since', { day: day(memberSince) })}` : words('guest'),
    joined.length > 0 && t('joined', { ways: joined.map((way) => names[way] ?? way).join(', ') }),
  ].filter(Boolean);
  const agreed = () => {
    if (!consent) return t('consentNone');
    return consent.withdrawnAt
      ? t('consentEnded', { day: day(consent.withdrawnAt) })
      : t('consentGiven', { day: day(consent.givenAt) });
  };
  return (
    <dl className="file-facts">
      {email && (
        <div className="long">
          <dt>{t('email')}</dt>
          <dd>
            <a href={`mailto:${email}`}>{email}</a>
          </dd>
        </div>
      )}
      {phone && (
        <div>
          <dt>{t('phone')}</dt>
          <dd className="num">
            <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('account')}</dt>
        <dd>{account.join(' ・ ')}</dd>
      </div>
      <div>
        <dt>{t('consent')}</dt>
        <dd>{agreed()}</dd>
      </div>
    </dl>
  );
}
