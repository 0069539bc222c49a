import type { Locale } from '@/lib/locale';
import { namedAll, shopNames } from '@/lib/stores/brand/names';
import { defaultSettings } from '@/lib/stores/settings';
import enAccount from '@/messages/en/account.json' with { type: 'json' };
import enArrivals from '@/messages/en/arrivals.json' with { type: 'json' };
import enBasket from '@/messages/en/basket.json' with { type: 'json' };
import enChanges from '@/messages/en/changes.json' with { type: 'json' };
import enCheckout from '@/messages/en/checkout.json' with { type: 'json' };
import enCommon from '@/messages/en/common.json' with { type: 'json' };
import enDelegates from '@/messages/en/delegates.json' with { type: 'json' };
import enPayment from '@/messages/en/payment.json' with { type: 'json' };
import enProduct from '@/messages/en/product.json' with { type: 'json' };
import enRatings from '@/messages/en/ratings.json' with { type: 'json' };
import enRefusal from '@/messages/en/refusal.json' with { type: 'json' };
import enTracking from '@/messages/en/tracking.json' with { type: 'json' };
import enVisits from '@/messages/en/visits.json' with { type: 'json' };
import jaAccount from '@/messages/ja/account.json' with { type: 'json' };
import jaArrivals from '@/messages/ja/arrivals.json' with { type: 'json' };
import jaBasket from '@/messages/ja/basket.json' with { type: 'json' };
import jaChanges from '@/messages/ja/changes.json' with { type: 'json' };
import jaCheckout from '@/messages/ja/checkout.json' with { type: 'json' };
import jaCommon from '@/messages/ja/common.json' with { type: 'json' };
import jaDelegates from '@/messages/ja/delegates.json' with { type: 'json' };
import jaPayment from '@/messages/ja/payment.json' with { type: 'json' };
import jaProduct from '@/messages/ja/product.json' with { type: 'json' };
import jaRatings from '@/messages/ja/ratings.json' with { type: 'json' };
import jaRefusal from '@/messages/ja/refusal.json' with { type: 'json' };
import jaTracking from '@/messages/ja/tracking.json' with { type: 'json' };
import jaVisits from '@/messages/ja/visits.json' with { type: 'json' };

const inItsName = <T>(words: T, locale: Locale): T => namedAll(words, shopNames(defaultSettings, locale));

/** What the demo shop says to shoppers. */
export const words = {
  ja: inItsName(
    {
      account: jaAccount,
      common: jaCommon,
      product: jaProduct.live,
      basket: jaBasket.parts,
      checkout: jaCheckout.parts,
      payment: jaPayment,
      changes: jaChanges,
      delegates: jaDelegates,
      arrivals: jaArrivals,
      ratings: jaRatings,
      refusal: jaRefusal,
      tracking: jaTracking,
      visits: jaVisits,
    },
    'ja',
  ),
  en: inItsName(
    {
      account: enAccount,
      common: enCommon,
      product: enProduct.live,
      basket: enBasket.parts,
      checkout: enCheckout.parts,
      payment: enPayment,
      changes: enChanges,
      delegates: enDelegates,
      arrivals: enArrivals,
      ratings: enRatings,
      refusal: enRefusal,
      tracking: enTracking,
      visits: enVisits,
    },
    'en',
  ),
} satisfies Record<Locale, unknown>;
