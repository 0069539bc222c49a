import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OrderQuick } from '@/components/order-quick';
import { Slip } from '@/components/slip';
import { ButtonLink } from '@/components/ui/button';
import { VisitContents } from '@/components/visit-contents';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { momentWords } from '@/lib/orders/moment-words';
import { addressWords } from '@/lib/stores/address';
import { clockWords, shortDay } from '@/lib/time';
import { pageLocale } from '@/lib/web/page-locale';
import { type BookedVisit, bookedVisit } from './booked-visit';
import { VisitActs } from './visit-acts';

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

const TITLE_ID = 'visit-title';

/** Booked, and its time has come: the shop has not yet said whether its customer did. */
const phaseOf = ({ visit: { status, startsAt }, now }: BookedVisit) =>
  status === 'booked' && startsAt <= now ? 'past' : status;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const booked = await bookedVisit((await params).token);
  const t = await getTranslations({ locale, namespace: 'visits.page' });
  return {
    title: booked ? t(`${phaseOf(booked)}.title`) : t('notFound.title'),
    // The address is the key to the visit: it stays out of indexes.
    robots: { index: false, follow: false },
  };
}

export default async function VisitPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const booked = await bookedVisit(token);
  if (!booked) notFound();
  const { visit, store } = booked;
  const t = await getTranslations('visits.page');
  const phase = phaseOf(booked);
  const coming = phase === 'booked' || phase === 'past';
  const name = inLocale(store.name, locale);
  return (
    <main id="main" className="visit">
      <div className="order-say" role="status">
        <h1 id={TITLE_ID} tabIndex={-1}>
          {t(`${phase}.title`)}
        </h1>
        <p>{t(`${phase}.lead`, { name: visit.customerName, store: name })}</p>
      </div>
      {coming && <VisitSlip booked={booked} locale={locale} />}
      {coming && <OrderQuick store={store} calendarHref={localePath(locale, `/visits/${token}/calendar.ics`)} />}
      {!coming && (
        <ButtonLink
          kind="quiet"
          wide
          icon="calendar-plus"
          href={localePath(locale, `/stores/${encodeURIComponent(store.storeCode)}/visit`)}
        >
          {t('again')}
        </ButtonLink>
      )}
      <VisitContents visit={visit} locale={locale} />
      {coming && (
        <section aria-labelledby="place-title">
          <h2 id="place-title">{t('place')}</h2>
          <address className="small">
            {addressWords(store, locale)}
            {store.access && <span className="soft">{inLocale(store.access, locale)}</span>}
          </address>
        </section>
      )}
      <VisitActs booked={booked} locale={locale} titleId={TITLE_ID} />
    </main>
  );
}

async function VisitSlip({ booked: { visit, store, now }, locale }: { booked: BookedVisit; locale: Locale }) {
  const t = await getTranslations('visits.page');
  const { zone } = store.hours;
  const name = inLocale(store.name, locale);
  return (
    <Slip
      sentence={t('sentence', { store: name, when: momentWords(visit.startsAt, zone, now, locale) })}
      where={name}
      what={store.counter && inLocale(store.counter, locale)}
      day={shortDay(visit.startsAt, zone, locale)}
      clock={<span className="clock">{clockWords(visit.startsAt, zone, locale)}</span>}
      note={t('until', { clock: clockWords(visit.endsAt, zone, locale) })}
    />
  );
}
