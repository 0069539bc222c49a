import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Crumbs } from '@/components/ui/crumbs';
import { Empty } from '@/components/ui/empty';
import type { VisitArticleChoice } from '@/components/visit-articles';
import { slotDays } from '@/components/visit-days';
import { VisitForm } from '@/components/visit-form';
import type { Actor } from '@/lib/access/actor';
import { getBasket } from '@/lib/basket/queries';
import { newToken } from '@/lib/ids';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { getMember } from '@/lib/members/queries';
import { listArticles } from '@/lib/orders/offer';
import { getStore } from '@/lib/stores/queries';
import { offers } from '@/lib/stores/types';
import { MAX_ARTICLES } from '@/lib/visits/input';
import { listVisitDays } from '@/lib/visits/queries';
import { basketToken } from '@/lib/web/basket-cookie';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { currentActor } from '@/lib/web/session';
import { bookVisit } from './actions';

interface Props {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<{ sku?: string | string[] }>;
}

export const dynamic = 'force-dynamic';

const readStore = cache(async (code: string) => (await getStore(db(), decodeURIComponent(code))) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const store = await readStore((await params).code);
  const t = await getTranslations({ locale, namespace: 'visits.book' });
  return { title: t('titleAt', { store: inLocale(store.name, locale) }), robots: { index: false } };
}

/** Books a time with a shop to see articles: those of the address, else those in the basket. */
export default async function BookVisitPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const store = await readStore((await params).code);
  const now = new Date();
  const [t, stores, days, skus, actor] = await Promise.all([
    getTranslations('visits'),
    getTranslations('stores.store'),
    listVisitDays(db(), store, now),
    skusAsked((await searchParams).sku),
    currentActor(),
  ]);
  const articles = await articlesOf(skus, store.id, locale);
  const name = inLocale(store.name, locale);
  const path = localePath(locale, `/stores/${encodeURIComponent(store.storeCode)}`);
  const trail = [
    { name: stores('all'), href: localePath(locale, '/stores') },
    { name, href: path },
    { name: t('book.title') },
  ];
  return (
    <main id="main" className="visit">
      <Crumbs label={stores('where')} trail={trail} />
      <h1>{t('book.titleAt', { store: name })}</h1>
      {store.visitSlots ? (
        <>
          <p className="soft">{t('book.lead')}</p>
          <VisitForm
            storeCode={store.storeCode}
            minutes={store.visitSlots.minutes}
            days={slotDays(days, { zone: store.hours.zone, now, locale })}
            articles={articles}
            canHold={offers(store, 'reserve')}
            bookingKey={newToken()}
            locale={locale}
            start={await startOf(actor, articles)}
            words={await formWords()}
            refusals={await refusalWords()}
            fields={(await getTranslations('refusal')).raw('fields')}
            submit={bookVisit}
          />
        </>
      ) : (
        <Empty title={t('book.none')} action={<ButtonLink href={path}>{t('book.toStore')}</ButtonLink>}>
          {t('book.noneWhy')}
        </Empty>
      )}
    </main>
  );
}

async function skusAsked(asked: string | string[] | undefined): Promise<string[]> {
  const named = [asked ?? []].flat().filter((sku) => sku.length <= 100);
  if (named.length > 0) return [...new Set(named)].slice(0, MAX_ARTICLES);
  const token = await basketToken();
  const basket = token ? await getBasket(db(), token) : null;
  return (basket?.lines ?? []).map(({ sku }) => sku).slice(0, MAX_ARTICLES);
}

async function articlesOf(skus: string[], locationId: string, locale: Locale): Promise<VisitArticleChoice[]> {
  const articles = await listArticles(db(), skus, locationId);
  return articles.map(({ sku, title, optionLabel, imageUrl, units }) => ({
    sku,
    title: inLocale(title, locale),
    label: optionLabel && inLocale(optionLabel, locale),
    imageUrl,
    here: units > 0,
  }));
}

/** What the shop has is ticked; what it lacks may be asked for. */
async function startOf(actor: Actor, articles: VisitArticleChoice[]) {
  const skus = articles.filter(({ here }) => here).map(({ sku }) => sku);
  const member = actor.kind === 'member' ? await getMember(db(), actor.memberId) : null;
  const person = { name: member?.name ?? '', email: member?.email ?? '', phone: member?.phone ?? '' };
  return { ...person, slot: '', skus, hold: false, notes: '', consent: false };
}

async function formWords() {
  const [visits, checkout, common, slots] = await Promise.all([
    getTranslations('visits.book'),
    getTranslations('checkout.parts'),
    getTranslations('common'),
    getTranslations('slots'),
  ]);
  return {
    ...visits.raw('form'),
    person: checkout.raw('person'),
    final: checkout.raw('final'),
    field: common.raw('field'),
    picker: slots.raw('picker'),
  };
}

/** What a booking may be refused for. */
const refusals = [
  'invalid_input',
  'unknown_store',
  'unknown_product',
  'method_not_offered',
  'no_show_limit',
  'store_closed',
  'slot_taken',
  'slot_closed',
  'already_changed',
  'repeated_request',
  'unexpected',
  'offline',
] as const;

async function refusalWords() {
  const t = await getTranslations('refusal');
  return Object.fromEntries(refusals.map((code) => [code, t(code)]));
}
