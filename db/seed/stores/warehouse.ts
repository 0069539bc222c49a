import type { StoreFacts } from './types';
import { week } from './week';

/** Where goods come from when a shop has none; nobody collects here. */
export const warehouse: StoreFacts = {
  storeCode: '9001',
  kind: 'warehouse',
  name: { ja: '川越物流センター', en: 'Kawagoe distribution centre' },
  postcode: '350-0833',
  prefecture: { ja: '埼玉県', en: 'Saitama' },
  city: { ja: '川越市', en: 'Kawagoe' },
  street: { ja: '芳野台2-8-41', en: '2-8-41 Yoshinodai' },
  lat: 35.944,
  lng: 139.507,
  phone: '049-255-0191',
  access: { ja: '本川越駅からバスで20分', en: '20 min by bus from Hon-Kawagoe Station' },
  counter: { ja: '出荷事務所', en: 'Dispatch office' },
  services: [],
  prepMinutes: 60,
  cutoffMinute: 15 * 60,
  holdDays: 7,
  shipsHome: true,
  hours: week('8:00-18:00', { sun: '', holiday: '' }),
  yearEnd: 'closed',
};
