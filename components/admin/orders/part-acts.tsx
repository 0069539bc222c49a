import { useTranslations } from 'next-intl';
import { inLocale, type Locale } from '@/lib/locale';
import type { FileLine, FilePlace, PlaceName } from '@/lib/office/types';
import { canCancel, canRelocate, canWithdraw, isWorkable } from '@/lib/orders/status';
import type { Fulfillment, Order } from '@/lib/orders/types';
import { type Act, ActButton, ActForm } from '../act-form';
import { type EditAct, EditLinesForm } from './edit-lines-form';

export interface PartActions {
  accept: Act;
  start: Act;
  ready: Act;
  move: Act;
  cancel: Act;
  edit: EditAct;
}

interface PartActsProps {
  order: Order;
  part: Fulfillment;
  place: FilePlace;
  lines: FileLine[];
  /** Where it could go instead. */
  places: PlaceName[];
  acts: PartActions;
  locale: Locale;
}

/** What can be done with a part now, in the order in which it goes its way. */
export function PartActs({ order, part, place, lines, places, acts, locale }: PartActsProps) {
  const t = useTranslations('adminOrders.act');
  if (!place.mayAct) return null;
  const hidden = { fulfillmentId: part.id };
  const works = isWorkable(order.paymentStatus);
  const held = lines.filter(({ quantity }) => quantity > 0);
  const reason = { label: t('reason'), help: t('reasonHelp') };
  return (
    <>
      {works && part.status === 'to_pick' && !place.acceptedAt && (
        <ActButton icon="check" hidden={hidden} action={acts.accept} done={t('done')}>
          {t('accept')}
        </ActButton>
      )}
      {works && part.status === 'to_pick' && (
        <ActButton icon="package-search" hidden={hidden} action={acts.start} done={t('done')}>
          {t('start')}
        </ActButton>
      )}
      {works && part.status === 'picking' && part.kind === 'pickup' && !part.point && (
        <ActForm
          icon="package-check"
          summary={t('ready')}
          button={t('ready')}
          hidden={hidden}
          action={acts.ready}
          lead={t('readyLead')}
        >
          <label className="act-box">
            <span>{t('shelf')}</span>
            <input className="box" name="shelf" maxLength={20} required autoComplete="off" />
          </label>
        </ActForm>
      )}
      {works && canWithdraw(part) && held.length > 0 && (
        <EditLinesForm
          fulfillmentId={part.id}
          lines={held.map(({ id, sku, title, optionLabel, unitPrice, quantity, discount }) => ({
            ...{ id, sku, unitPrice, quantity, discount },
            name: [title, optionLabel]
              .map((words) => words && inLocale(words, locale))
              .filter(Boolean)
              .join(' '),
          }))}
          currency={order.currency}
          lessOnly={lessOnlyOf(order, part)}
          edit={acts.edit}
        />
      )}
      {works && canRelocate(part) && (
        <ActForm
          icon="store"
          summary={t('move')}
          button={t('moveButton')}
          hidden={hidden}
          action={acts.move}
          reason={reason}
          lead={t('moveLead')}
        >
          <label className="act-box">
            <span>{t('moveTo')}</span>
            <select className="box" name="storeCode">
              {places
                .filter(({ storeCode }) => storeCode !== part.storeCode)
                .map(({ id, storeCode, name }) => (
                  <option key={id} value={storeCode}>
                    {inLocale(name, locale)}
                  </option>
                ))}
            </select>
          </label>
        </ActForm>
      )}
      {canCancel(part.status) && order.fulfillments.length > 1 && (
        <ActForm
          icon="x"
          kind="risk"
          summary={t('cancelPart')}
          button={t('cancelButton')}
          hidden={{ ...hidden, orderId: order.id }}
          action={acts.cancel}
          reason={reason}
          lead={t('cancelLead')}
        />
      )}
    </>
  );
}

/** As addLines decides it. */
function lessOnlyOf({ paymentMethod }: Order, { status, kind, point }: Fulfillment) {
  if (paymentMethod === 'pay_online' || kind !== 'pickup' || point) return 'online';
  return status === 'to_pick' ? null : 'begun';
}
