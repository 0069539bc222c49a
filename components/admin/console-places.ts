import { type Actor, type ConsoleArea, canUse } from '@/lib/access/actor';
import type { IconName } from '../ui/icon-names';

export interface ConsolePlace {
  /** Its words: admin.place.…, admin.about.… */
  key: string;
  path: string;
  icon: IconName;
  area: ConsoleArea;
}

export interface ConsoleGroup {
  group: string;
  places: ConsolePlace[];
}

/** What the console holds, in the order of a merchant's day. */
const groups: ConsoleGroup[] = [
  {
    group: 'sell',
    places: [
      { key: 'orders', path: '/admin/orders', icon: 'list', area: 'orders' },
      { key: 'customers', path: '/admin/customers', icon: 'users', area: 'orders' },
      { key: 'takings', path: '/staff/takings', icon: 'wallet', area: 'money' },
      { key: 'coupons', path: '/staff/coupons', icon: 'receipt-text', area: 'money' },
    ],
  },
  {
    group: 'show',
    places: [
      { key: 'products', path: '/admin/products', icon: 'package', area: 'catalogue' },
      { key: 'categories', path: '/admin/categories', icon: 'boxes', area: 'catalogue' },
      { key: 'brand', path: '/admin/brand', icon: 'settings', area: 'brand' },
      { key: 'home', path: '/admin/home', icon: 'store', area: 'brand' },
      { key: 'texts', path: '/admin/texts', icon: 'receipt-text', area: 'brand' },
      { key: 'business', path: '/admin/business', icon: 'id-card', area: 'brand' },
      { key: 'messages', path: '/staff/messages', icon: 'mail', area: 'brand' },
      { key: 'drafts', path: '/admin/drafts', icon: 'history', area: 'catalogue' },
      { key: 'preview', path: '/admin/preview', icon: 'maximize', area: 'catalogue' },
    ],
  },
  {
    group: 'places',
    places: [
      { key: 'stores', path: '/admin/stores', icon: 'store', area: 'stores' },
      { key: 'specialDays', path: '/admin/special-days', icon: 'calendar-clock', area: 'stores' },
      { key: 'routes', path: '/admin/routes', icon: 'truck', area: 'stores' },
      { key: 'points', path: '/admin/points', icon: 'map-pin', area: 'stores' },
      { key: 'policies', path: '/admin/policies', icon: 'sliders-horizontal', area: 'money' },
    ],
  },
  {
    group: 'run',
    places: [
      { key: 'imports', path: '/admin/imports', icon: 'download', area: 'imports' },
      { key: 'keys', path: '/admin/keys', icon: 'id-card', area: 'interfaces' },
      { key: 'webhooks', path: '/admin/webhooks', icon: 'bell-ring', area: 'interfaces' },
      { key: 'feeds', path: '/admin/feeds', icon: 'share', area: 'interfaces' },
      { key: 'staff', path: '/admin/staff', icon: 'user', area: 'staff' },
      { key: 'audit', path: '/admin/audit', icon: 'receipt-text', area: 'audit' },
    ],
  },
];

/** What is open to somebody; groups with nothing in them are left out. */
export const openPlaces = (actor: Actor): ConsoleGroup[] =>
  groups
    .map(({ group, places }) => ({ group, places: places.filter(({ area }) => canUse(actor, area)) }))
    .filter(({ places }) => places.length > 0);
