import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { TemplateForm } from '@/components/staff/template-form';
import { TemplateTabs } from '@/components/staff/template-tabs';
import { Icon } from '@/components/ui/icon';
import { canUse } from '@/lib/access/actor';
import { localePath } from '@/lib/locale';
import { type TemplateKey, templateKeyInput } from '@/lib/notify/templates/input';
import { ourWords } from '@/lib/notify/templates/ours';
import { getTemplate } from '@/lib/notify/templates/queries';
import { templateChannels } from '@/lib/notify/templates/template';
import { namedAll, shopNames } from '@/lib/stores/brand/names';
import { db } from '@/lib/web/database';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import { shopFace } from '@/lib/web/shop-face';
import { resetTemplate, saveTemplate } from '../actions';

interface Props {
  params: Promise<{ locale: string; kind: string }>;
  searchParams: Promise<{ channel?: string | string[]; lang?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'notices.templates' });
  return { title: t('title') };
}

/** What an address asks for; null for a kind, a way or a language that is none. */
async function askedKey({ params, searchParams }: Props): Promise<TemplateKey | null> {
  const { kind, locale } = await params;
  const { channel = 'mail', lang = locale } = await searchParams;
  const key = templateKeyInput.safeParse({ kind, channel, locale: lang }).data;
  return key && templateChannels(key.kind).includes(key.channel) ? key : null;
}

/** The words of one message, for one way and one language. */
export default async function TemplatePage(props: Props) {
  const locale = await pageLocale(props.params);
  const t = await getTranslations({ locale, namespace: 'notices' });
  const { actor } = await staffDesk(locale);
  const key = await askedKey(props);
  if (!canUse(actor, 'brand') || !key) notFound();
  const [own, face] = await Promise.all([getTemplate(db(), key), shopFace()]);
  return (
    <main id="main" className="plain wide">
      <Link className="link back" href={localePath(locale, '/staff/messages')} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {t('templates.back')}
      </Link>
      <h1>{t(`kind.${key.kind}`)}</h1>
      <TemplateTabs templateKey={key} locale={locale} />
      <TemplateForm
        key={`${key.channel}${key.locale}${own ? 'own' : 'ours'}`}
        templateKey={key}
        words={own ?? namedAll(ourWords(key), shopNames(face, key.locale))}
        isOwn={own !== null}
        save={saveTemplate}
        reset={resetTemplate}
      />
    </main>
  );
}
