'use client';

import { useTranslations } from 'next-intl';
import { ActRefusal, type ActResult } from '@/components/act-fold';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-names';
import { useActForm } from '@/components/use-act-form';
import type { Locale } from '@/lib/locale';
import { fixedMomentWords } from '@/lib/orders/moment-words';
import type { Delivery, DeliveryState } from '@/lib/webhooks/types';
import { CONSOLE_ZONE } from './endpoint-state';
import { useEventName } from './event-name';
import { useRefusals } from './use-refusals';

type Replay = (before: ActResult, form: FormData) => Promise<ActResult>;

interface DeliveryRowProps {
  delivery: Delivery;
  locale: Locale;
  /** Null where nothing can be sent. */
  replay: Replay | null;
}

const icons: Record<DeliveryState, IconName> = { delivered: 'check', waiting: 'clock', given_up: 'x' };

/** One message in a line; opened, what was in it and what went wrong. */
export function DeliveryRow({ delivery, locale, replay }: DeliveryRowProps) {
  const t = useTranslations('adminInterfaces.webhooks.log');
  const nameOf = useEventName();
  const { id, type, state, createdAt, attempts, messageId, objectKey, payload } = delivery;
  return (
    <li>
      <details>
        <summary>
          <span className="num soft">{fixedMomentWords(createdAt, CONSOLE_ZONE, locale)}</span>
          <span className="hooks-what">
            {nameOf(type)} <code>{type}</code>
          </span>
          <span className={`hooks-state ${state}`}>
            <Icon name={icons[state]} size="xs" />
            {t(`state.${state}`)}
          </span>
          <Icon name="chevron-down" size="xs" />
        </summary>
        <div className="hooks-message">
          <Outcome delivery={delivery} locale={locale} />
          <dl>
            <dt>{t('message')}</dt>
            <dd>
              <code>{messageId}</code>
            </dd>
            <dt>{t('object')}</dt>
            <dd>
              <code>{objectKey}</code>
            </dd>
          </dl>
          <pre>{JSON.stringify(payload, null, 2)}</pre>
          {replay && state !== 'waiting' && attempts > 0 && <ReplayForm deliveryId={id} replay={replay} />}
        </div>
      </details>
    </li>
  );
}

/** How often it was tried, what was answered, and when it is tried next. */
function Outcome({ delivery, locale }: Pick<DeliveryRowProps, 'delivery' | 'locale'>) {
  const t = useTranslations('adminInterfaces.webhooks.log');
  const { attempts, lastStatus, lastError, nextAt, state, deliveredAt } = delivery;
  const moment = (at: Date) => fixedMomentWords(at, CONSOLE_ZONE, locale);
  const facts = [
    deliveredAt && moment(deliveredAt),
    attempts > 0 && t('attempts', { count: attempts }),
    lastStatus !== null && t('answered', { status: lastStatus }),
    lastError && t(`failure.${lastError}`),
    state === 'waiting' && attempts > 0 && nextAt && t('next', { at: moment(nextAt) }),
  ].filter(Boolean);
  return facts.length > 0 ? <p className="small">{facts.join(locale === 'ja' ? '・' : ' · ')}</p> : null;
}

function ReplayForm({ deliveryId, replay }: { deliveryId: string; replay: Replay }) {
  const t = useTranslations('adminInterfaces.webhooks.log');
  const refusals = useRefusals();
  const { state, unsent, busy, form } = useActForm<ActResult>(replay, null);
  return (
    <form {...form}>
      <input type="hidden" name="deliveryId" value={deliveryId} />
      <Button type="submit" kind="quiet" small icon="refresh-cw" busy={busy}>
        {t('replay')}
      </Button>
      <span role="status" className="small soft">
        {state?.ok && t('replayed')}
      </span>
      <ActRefusal answer={state} unsent={unsent} refusals={refusals} />
    </form>
  );
}
