import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/page-head';
import { Contents, TextSections } from '@/components/text-sections';

/** Privacy and terms: the same page with other sections. */
export async function LegalText({ name }: { name: 'privacy' | 'terms' }) {
  const t = await getTranslations('legal');
  const sections = Object.entries<{ title: string; body: string }>(t.raw(`${name}.sections`)).map(([id, section]) => ({
    id,
    ...section,
  }));
  return (
    <main id="main" className="wrap">
      <PageHead title={t(`${name}.title`)} lead={t(`${name}.lead`)}>
        <p className="small">{t(`${name}.updated`)}</p>
      </PageHead>
      <div className="text-columns">
        <Contents label={t(`${name}.title`)} sections={sections} />
        <div>
          <TextSections sections={sections} />
          <p className="note mt-10 max-w-[576px]">{t('demoNote')}</p>
        </div>
      </div>
    </main>
  );
}
