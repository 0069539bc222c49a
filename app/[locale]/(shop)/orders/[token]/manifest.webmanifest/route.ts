import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { inLocale, localePath, locales } from '@/lib/locale';
import { orderTokenInput } from '@/lib/orders/input';
import { Refusal } from '@/lib/refusal';
import { defineRoute } from '@/lib/web/route';
import { shopFace } from '@/lib/web/shop-face';
import { followedOrder } from '../followed-order';

const input = orderTokenInput.extend({ locale: z.enum(locales) });

/** An order on the home screen opens its own page. */
export const GET = defineRoute(input, async ({ input: { token, locale } }) => {
  const followed = await followedOrder(token);
  if (!followed) throw new Refusal('not_found');
  const [t, { brand }] = await Promise.all([getTranslations({ locale, namespace: 'tracking.offline' }), shopFace()]);
  const page = localePath(locale, `/orders/${token}`);
  const manifest = {
    name: `${inLocale(brand.name, locale)} ${t('name')} ${followed.order.number}`,
    short_name: t('shortName'),
    lang: locale,
    id: page,
    start_url: page,
    scope: page,
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: brand.accent,
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json', 'cache-control': 'private, no-store' },
  });
});
