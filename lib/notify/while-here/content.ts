import type { ProductCard } from '../../catalog/types';
import { inLocale } from '../../locale';
import { formatMoney } from '../../money';
import type { Store } from '../../stores/types';
import type { MailContent } from '../mail-content';
import { mailFoot, mailLink } from '../mail-frame';
import type { NewsConsent } from '../news/consents';
import { mailWords } from '../words';

interface WhileHere {
  customerName: string;
  store: Store;
  products: ProductCard[];
  consent: NewsConsent;
}

/** News: what else the shop has, on the day somebody comes to collect. */
export function whileHereContent({ customerName, store, products, consent }: WhileHere): MailContent {
  const { locale, token } = consent;
  const t = mailWords(locale);
  const values = { store: inLocale(store.name, locale) };
  const foot = mailFoot(t, locale);
  return {
    locale,
    subject: t('whileHere.subject', values),
    preheader: t('whileHere.preheader', values),
    brand: t('brand'),
    greeting: t('greeting', { name: customerName }),
    title: t('whileHere.title'),
    lead: t('whileHere.lead', values),
    slips: [],
    facts: [],
    contents: {
      title: t('whileHere.articles', values),
      note: t('contents.note'),
      lines: products.map(({ handle, title, price, priceVaries, currency }) => ({
        title: inLocale(title, locale),
        detail: '',
        price: t(priceVaries ? 'whileHere.priceFrom' : 'whileHere.price', { price: formatMoney(price, currency) }),
        url: mailLink(locale, `/products/${handle}`),
      })),
      total: null,
      taxes: [],
    },
    button: {
      label: t('whileHere.button', values),
      url: mailLink(locale, `/search?store=${encodeURIComponent(store.storeCode)}`),
    },
    notes: [t('whileHere.stock'), t('whileHere.why')],
    foot: { ...foot, links: [{ label: t('whileHere.end'), url: mailLink(locale, `/news/${token}`) }, ...foot.links] },
  };
}
