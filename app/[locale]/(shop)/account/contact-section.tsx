import { getTranslations } from 'next-intl/server';
import { AccountContact } from '@/components/account-contact';
import { inLocale, type Locale } from '@/lib/locale';
import type { Member } from '@/lib/members/types';
import { storeCalendar } from '@/lib/promise/store-calendar';
import { db } from '@/lib/web/database';
import { saveContact } from './actions';

/** A select holds so many shops; of a larger chain only the saved one is offered here. */
const MOST = 400;

async function storesByArea(locale: Locale, saved: string | null) {
  const { stores } = await storeCalendar(db(), new Date());
  const offered = stores.length <= MOST ? stores : stores.filter((store) => store.storeCode === saved);
  const areas = new Map<string, { code: string; name: string }[]>();
  for (const { storeCode: code, name, prefecture } of offered) {
    const area = prefecture ? inLocale(prefecture, locale) : '';
    areas.set(area, [...(areas.get(area) ?? []), { code, name: inLocale(name, locale) }]);
  }
  return [...areas].map(([area, group]) => ({ area, stores: group }));
}

/** Name, phone, usual shop and language. */
export async function ContactSection({ member, locale }: { member: Member; locale: Locale }) {
  const [t, common, refusal, stores] = await Promise.all([
    getTranslations('account.contact'),
    getTranslations('common.field'),
    getTranslations('refusal'),
    storesByArea(locale, member.storeCode),
  ]);
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{t('title')}</h2>
      <p className="small soft">{t('why')}</p>
      <AccountContact
        action={saveContact}
        saved={{
          name: member.name ?? '',
          phone: member.phone ?? '',
          storeCode: member.storeCode ?? '',
          locale: member.locale,
        }}
        here={locale}
        stores={stores}
        words={{
          name: t('name'),
          phone: t('phone'),
          store: t('store'),
          noStore: t('noStore'),
          language: t('language'),
          save: t('save'),
          saved: t('saved'),
          refused: refusal('invalid_input'),
        }}
        labels={{ required: common('required'), optional: common('optional') }}
        problems={refusal.raw('fields')}
      />
    </section>
  );
}
