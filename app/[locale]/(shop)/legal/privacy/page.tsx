import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { alternatesOf } from '@/lib/web/alternates';
import { pageLocale } from '@/lib/web/page-locale';
import { LegalText } from '../legal-text';

interface Props {
  params: Promise<{ locale: string }>;
}

export const revalidate = 3600;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations('legal.privacy');
  return { title: t('title'), description: t('description'), alternates: alternatesOf(locale, '/legal/privacy') };
}

export default async function PrivacyPage({ params }: Props) {
  return <LegalText name="privacy" locale={await pageLocale(params)} />;
}
