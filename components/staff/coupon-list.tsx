'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { COUPON_ZONE } from '@/lib/coupons/code';
import { problemNow } from '@/lib/coupons/judge';
import type { Coupon } from '@/lib/coupons/types';
import { inLocale, localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { Result } from '@/lib/result';
import { shortDay } from '@/lib/time';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { useDesk } from './desk-context';

type Act = (before: Result | null, form: FormData) => Promise<Result>;

interface CouponListProps {
  coupons: Coupon[];
  /** Name of a category by its handle. */
  names: Record<string, string>;
  now: Date;
  turn: Act;
}

/** Every coupon with what it gives, how often it was used, and whether it holds today. */
export function CouponList({ coupons, names, now, turn }: CouponListProps) {
  const t = useTranslations('rewards.coupons');
  if (coupons.length === 0) return <Empty title={t('none')}>{t('noneWhy')}</Empty>;
  return (
    <ul className="coupon-list">
      {coupons.map((coupon) => (
        <Row key={coupon.id} {...{ coupon, names, now, turn }} />
      ))}
    </ul>
  );
}

function Row({ coupon, names, now, turn }: Omit<CouponListProps, 'coupons'> & { coupon: Coupon }) {
  const t = useTranslations('rewards.coupons');
  const { locale } = useDesk();
  const [, submit, busy] = useActionState(turn, null);
  const { id, code, title, used, maxUses, active } = coupon;
  const problem = active ? problemNow(coupon, 0, now) : 'stopped';
  const state =
    problem === 'expired' || problem === 'not_yet' || problem === 'used_up' || problem === 'stopped' ? problem : 'open';
  return (
    <li className={state === 'open' ? undefined : 'is-over'}>
      <Link href={localePath(locale, `/staff/coupons/${id}`)} prefetch={false}>
        <b className="num">{code}</b>
        <span>{inLocale(title, locale)}</span>
      </Link>
      <span className="small soft">{termsOf(coupon, names, t, locale)}</span>
      <span className="small num">
        {t(`state.${state}`)} ・ {maxUses === null ? t('used', { used }) : t('usedOf', { used, most: maxUses })}
      </span>
      <form action={submit}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="active" value={active ? 'off' : 'on'} />
        <Button type="submit" small kind="quiet" busy={busy} aria-label={t(active ? 'stopOf' : 'startOf', { code })}>
          {t(active ? 'stop' : 'start')}
        </Button>
      </form>
    </li>
  );
}

function termsOf(
  { kind, value, minTotal, categories, startsAt, endsAt, maxPerCustomer }: Coupon,
  names: Record<string, string>,
  t: ReturnType<typeof useTranslations<'rewards.coupons'>>,
  locale: 'ja' | 'en',
): string {
  const yen = (amount: number) => formatMoney(amount, 'JPY');
  // The last moment is the end of a day.
  const last = endsAt && new Date(endsAt.getTime() - 1);
  const day = (at: Date | null) => (at ? shortDay(at, COUPON_ZONE, locale) : '');
  return [
    kind === 'percent' ? t('percentOff', { value }) : t('amountOff', { amount: yen(value) }),
    categories
      ? categories.map((handle) => names[handle] ?? handle).join(locale === 'ja' ? '・' : ', ')
      : t('allGoods'),
    minTotal > 0 && t('from', { amount: yen(minTotal) }),
    (startsAt || endsAt) && t('period', { from: day(startsAt), until: day(last) }),
    maxPerCustomer !== null && t('each', { count: maxPerCustomer }),
  ]
    .filter(Boolean)
    .join(' / ');
}
