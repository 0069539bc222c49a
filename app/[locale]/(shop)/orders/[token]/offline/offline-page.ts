import { getTranslations } from 'next-intl/server';
import { qrPath } from '@/components/qr-path';
import { inLocale, type Locale } from '@/lib/locale';
import { datedMomentWords, fixedMomentWords } from '@/lib/orders/moment-words';
import { addressWords } from '@/lib/stores/address';
import type { FollowedOrder, FollowedPart } from '../followed-order';

interface Shown {
  locale: Locale;
  nonce: string;
  /** The shop's colour, #rrggbb. */
  accent: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** Nothing is loaded beside it: what a page needs without a connection stands in it. */
const style = (accent: string) => `
body{margin:0 auto;max-width:30rem;padding:0 16px 40px;font:16px/1.7 "Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic",Meiryo,system-ui,sans-serif;color:#1e1c19;background:#fff}
.band{margin:0 -16px;padding:12px 16px;background:#1e1c19;color:#fff}.band p{margin:0;font-size:14px}
h1{margin:0;font-size:18px}h2{margin:28px 0 8px;font-size:20px}
.card{padding:20px;border-radius:14px;background:${accent};color:#fff;text-align:center}
.digits{margin:0 0 12px;font-size:54px;font-weight:700;line-height:1.1;font-variant-numeric:tabular-nums;white-space:nowrap}
svg{width:196px;height:196px;background:#fff;color:#000;border-radius:10px}
dl{display:grid;grid-template-columns:6em 1fr;margin:16px 0 0;font-size:15px}dt,dd{margin:0;padding:10px 0;border-top:1px solid #e4e0d8}
dt{color:#57524b}a{display:inline-flex;align-items:center;min-height:48px;margin-top:20px;color:${accent}}`;

/** Code, place and deadline of what waits, as one document without scripts. */
export async function offlinePage(
  { order, now }: FollowedOrder,
  waiting: readonly FollowedPart[],
  { locale, nonce, accent }: Shown,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'tracking.offline' });
  const seen = t('lead', { moment: datedMomentWords(now, waiting[0]?.store.hours.zone ?? 'Asia/Tokyo', locale) });
  const parts = await Promise.all(waiting.map((part) => partOf(part, locale)));
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>${escaped(t('title'))}</title><style nonce="${nonce}">${style(accent)}</style></head><body>
<div class="band" role="status"><h1>${escaped(t('title'))}</h1><p>${escaped(seen)}</p></div>
<main>${parts.join('')}<p>${escaped(order.number)}</p><a href="">${escaped(t('again'))}</a></main></body></html>`;
}

async function partOf({ order, store, view }: FollowedPart, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'tracking' });
  const { collectBy, pickupCode } = order.fulfillment;
  const place = [
    inLocale(store.name, locale),
    store.counter && inLocale(store.counter, locale),
    addressWords(store, locale),
  ];
  const rows = [
    [
      t('code.where'),
      place
        .filter(Boolean)
        .map((line) => escaped(line ?? ''))
        .join('<br>'),
    ],
    [t('code.by'), escaped(fixedMomentWords(collectBy, store.hours.zone, locale))],
  ];
  const head =
    view.phase === 'ready' ? codeOf(pickupCode, t('code.label'), t('code.qr')) : notReady(t('offline.notReady'));
  return `${head}<dl>${rows.map(([name, value]) => `<dt>${escaped(name ?? '')}</dt><dd>${value}</dd>`).join('')}</dl>`;
}

function codeOf(code: string, label: string, qr: string): string {
  const { viewBox, path } = qrPath(code);
  return `<h2>${escaped(label)}</h2><div class="card"><p class="digits">${code.slice(0, 3)} ${code.slice(3)}</p>
<svg role="img" aria-label="${escaped(qr)}" viewBox="${viewBox}" shape-rendering="crispEdges"><path fill="currentColor" d="${path}"/></svg></div>`;
}

const notReady = (words: string) => `<h2>${escaped(words)}</h2>`;
