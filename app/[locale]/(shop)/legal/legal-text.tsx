import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/page-head';
import { Contents, TextSections } from '@/components/text-sections';
import type { Locale } from '@/lib/locale';
import { pageTexts } from '@/lib/web/page-texts';

/** Privacy and terms: the same page with other sections. */
export async function LegalText({ name, locale }: { name: 'privacy' | 'terms'; locale: Locale }) {
  const [t, { parts, body, isOwn }] = await Promise.all([getTranslations('legal'), pageTexts(name, locale)]);
  const sections = parts.flatMap(({ key, title, body: text }) =>
    title === null ? [] : [{ id: key.slice(name.length + 1), title, body: text }],
  );
  return (
    <main id="main" className="wrap">
      <PageHead title={t(`${name}.title`)} lead={body('lead')}>
        <p className="small">{body('updated')}</p>
      </PageHead>
      <div className="text-columns">
        <Contents label={t(`${name}.title`)} sections={sections} />
        <div>
          <TextSections sections={sections} />
          {!isOwn && <p className="note mt-10 max-w-[576px]">{t('demoNote')}</p>}
        </div>
      </div>
    </main>
  );
}
