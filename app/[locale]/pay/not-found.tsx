import { getTranslations } from 'next-intl/server';

/** A charge the gateway does not know. */
export default async function ChargeNotFound() {
  const t = await getTranslations('payment.missing');
  return (
    <div className="pay-missing">
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
    </div>
  );
}
