import { getTranslations } from 'next-intl/server';
import { localePath } from '@/lib/locale';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  params: Promise<{ locale: string }>;
}

const icon = (src: string, size: number, purpose: 'any' | 'maskable') => {
  return { src: `/${src}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose };
};

/** The counter as an application of its own, in the language it is installed in. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'staff.app' });
  const start = localePath(locale, '/staff');
  const shortcut = (name: 'pick' | 'handOver', path: string) => ({ name: t(name), url: localePath(locale, path) });
  const manifest = {
    id: '/staff',
    name: t('name'),
    short_name: t('shortName'),
    lang: locale,
    start_url: start,
    scope: start,
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#0a3d4b',
    icons: [icon('staff-192', 192, 'any'), icon('staff-512', 512, 'any'), icon('staff-maskable-512', 512, 'maskable')],
    shortcuts: [shortcut('pick', '/staff/pick'), shortcut('handOver', '/staff/handover')],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
}
