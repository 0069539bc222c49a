import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { ActForm } from '@/components/admin/act-form';
import { ColleagueForm } from '@/components/admin/people/colleague-form';
import { ResetForm } from '@/components/admin/people/reset-form';
import { Icon } from '@/components/ui/icon';
import { areasOf } from '@/lib/access/actor';
import { inLocale, localePath } from '@/lib/locale';
import { getColleague } from '@/lib/members/list-staff';
import { SET_HOURS } from '@/lib/members/staff-commands';
import { listAllPlaces } from '@/lib/office/list-orders';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { resetColleague, saveColleague, turnColleague } from '../actions';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminStaff' });
  return { title: t('title') };
}

/** One person who works here, or somebody new. */
export default async function ColleaguePage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'staff');
  const { id } = await params;
  const known = id === 'new' ? null : z.uuid().safeParse(id);
  if (known && !known.success) notFound();
  const [t, places, person] = await Promise.all([
    getTranslations({ locale, namespace: 'adminStaff' }),
    listAllPlaces(db()),
    known?.data ? getColleague(db(), actor, known.data) : null,
  ]);
  if (known && !person) notFound();
  const offered = actor.role === 'merchant' ? places : places.filter((place) => actor.locationIds.includes(place.id));
  const reason = { label: t('reason'), help: t('reasonHelp') };
  const turn = person?.active ? 'off' : 'on';
  return (
    <main id="main" className="console-page">
      <Link className="link back" href={localePath(locale, '/admin/staff')} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {t('form.back')}
      </Link>
      <header className="console-head">
        <h1>
          {person ? person.name : t('form.newTitle')}
          {person && !person.active && <span className="wrong-tag">{t('off')}</span>}
        </h1>
      </header>
      {person && !person.mayChange && (
        <p className="note">
          <Icon name="info" size="s" />
          <span>{t('fixed')}</span>
        </p>
      )}
      <ColleagueForm
        person={person}
        places={offered.map(({ id: placeId, storeCode, name }) => ({
          id: placeId,
          storeCode,
          name: inLocale(name, locale),
        }))}
        areas={areasOf(actor)}
        roles={actor.role === 'merchant' ? ['staff', 'manager', 'merchant'] : ['staff', 'manager']}
        hours={SET_HOURS}
        save={saveColleague}
        locale={locale}
      />
      {person?.mayChange && (
        <section className="colleague-acts" aria-label={person.name}>
          <ResetForm id={person.id} reset={resetColleague} hours={SET_HOURS} locale={locale} />
          <ActForm
            icon={turn === 'off' ? 'log-out' : 'rotate-ccw'}
            kind={turn === 'off' ? 'risk' : 'quiet'}
            summary={t(`switch.${turn}`)}
            button={t(`switch.${turn}`)}
            hidden={{ id: person.id, active: turn }}
            action={turnColleague}
            reason={reason}
            lead={t(`switch.${turn}Lead`)}
          />
        </section>
      )}
    </main>
  );
}
