import { getTranslations } from 'next-intl/server';
import { OrderCancel } from '@/components/order-cancel';
import { VisitChange } from '@/components/visit-change';
import { slotDays } from '@/components/visit-days';
import type { Locale } from '@/lib/locale';
import { canCancel } from '@/lib/orders/status';
import { listVisitDays } from '@/lib/visits/queries';
import { db } from '@/lib/web/database';
import { cancelVisit, changeVisit } from './actions';
import type { BookedVisit } from './booked-visit';

interface Props {
  booked: BookedVisit;
  locale: Locale;
  titleId: string;
}

/** Another time, or none, while it is to come. */
export async function VisitActs({ booked: { visit, store, now }, locale, titleId }: Props) {
  const [t, slots, refusal, days] = await Promise.all([
    getTranslations('visits.page'),
    getTranslations('slots'),
    getTranslations('refusal'),
    listVisitDays(db(), store, now),
  ]);
  const open = visit.status === 'booked' && visit.startsAt > now;
  const held = visit.order !== null && canCancel(visit.order.status);
  const codes = ['not_found', 'too_late', 'already_changed', 'invalid_input', 'slot_taken', 'slot_closed'] as const;
  const refusals = Object.fromEntries(codes.map((code) => [code, refusal(code)]));
  return (
    <>
      {open && (
        <VisitChange
          token={visit.token}
          startsAt={visit.startsAt.toISOString()}
          days={slotDays(days, { zone: store.hours.zone, now, locale })}
          action={changeVisit}
          words={{
            summary: t('change.summary'),
            title: t('change.title'),
            button: t('change.button'),
            held: held ? t('change.held') : null,
            picker: slots.raw('picker'),
          }}
          refusals={refusals}
          titleId={titleId}
        />
      )}
      <OrderCancel
        token={visit.token}
        canCancel={open}
        action={cancelVisit}
        words={{
          summary: t('cancel.summary'),
          ask: t('cancel.ask'),
          effect: held ? `${t('cancel.effect')} ${t('cancel.heldEffect')}` : t('cancel.effect'),
          final: t('cancel.final'),
          button: t('cancel.button'),
        }}
        refusals={refusals}
        titleId={titleId}
      />
    </>
  );
}
