import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/ui/icon';
import { canUse } from '@/lib/access/actor';
import { localePath } from '@/lib/locale';
import { listTemplates } from '@/lib/notify/templates/queries';
import { type TemplateKind, templateKinds } from '@/lib/notify/templates/template';
import { db } from '@/lib/web/database';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  params: Promise<{ locale: string }>;
}

const groups = ['order', 'visit', 'news'] as const;
const groupOf = (kind: TemplateKind) =>
  kind === 'while_here' ? 'news' : kind.startsWith('visit_') ? 'visit' : 'order';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'notices.templates' });
  return { title: t('title') };
}

/** Every kind of message, and which of them has words of the merchant's own. */
export default async function MessagesPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'notices' });
  const { actor } = await staffDesk(locale);
  if (!canUse(actor, 'brand')) notFound();
  const templates = await listTemplates(db(), actor);
  const edited = new Set(templates.map(({ kind }) => kind));
  return (
    <main id="main" className="plain">
      <h1>{t('templates.title')}</h1>
      <p className="small soft">{t('templates.lead')}</p>
      {groups.map((group) => (
        <section key={group} className="template-group">
          <h2>{t(`templates.groups.${group}`)}</h2>
          <ul>
            {templateKinds
              .filter((kind) => groupOf(kind) === group)
              .map((kind) => (
                <li key={kind}>
                  <Link href={localePath(locale, `/staff/messages/${kind}`)} prefetch={false}>
                    <span>{t(`kind.${kind}`)}</span>
                    {edited.has(kind) && <span className="small soft">{t('templates.edited')}</span>}
                    <Icon name="chevron-right" size="s" />
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
