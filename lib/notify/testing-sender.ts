import { defaultBrand } from '../stores/brand/default-brand';
import type { Sender } from './compose';

/** The demo shop as its mails are signed. */
export const sender: Sender = {
  brand: defaultBrand,
  seller: {
    name: { ja: '株式会社ひびの', en: 'Hibino Co., Ltd.' },
    registrationNumber: 'T9234567890123',
    address: {
      ja: '〒100-0005 東京都千代田区丸の内2-5-9 5階',
      en: '5F, 2-5-9 Marunouchi, Chiyoda-ku, Tokyo 100-0005, Japan',
    },
    contact: { ja: '03-5555-0100(平日 10:00–17:00)', en: '03-5555-0100 (weekdays, 10 am to 5 pm)' },
  },
};
