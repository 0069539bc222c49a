import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Locale } from '@/lib/locale';
import { stepMomentWords } from '@/lib/orders/moment-words';
import type { TimelineStep, TrackingView } from '@/lib/orders/tracking-view';
import type { OrderPart } from '@/lib/orders/types';
import { clockWords } from '@/lib/time';

interface OrderTimelineProps {
  order: OrderPart;
  view: TrackingView;
  zone: string;
  locale: Locale;
  now: Date;
}

/** Which words tell a step: a key of tracking.steps. What is ready at a pickup point has come there. */
const keyOf = ({ name }: TimelineStep, { fulfillment }: OrderPart) =>
  name === 'ready' && fulfillment.point ? 'arrived' : name;

/** What has happened, what is happening and what is to come; newest last. */
export function OrderTimeline({ order, view, zone, locale, now }: OrderTimelineProps) {
  const t = useTranslations('tracking.steps');
  const titleId = useId();
  return (
    <section className="sec order-part" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('title')}</h2>
      <ol className="timeline">
        {view.steps.map((step) => (
          <li key={step.name} className={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
            <StepName step={step} order={order} />
            <StepTime step={step} zone={zone} locale={locale} now={now} />
            {step.state === 'now' && <StepNote step={step} view={view} order={order} zone={zone} locale={locale} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepName({ step, order }: { step: TimelineStep; order: OrderPart }) {
  const t = useTranslations('tracking.steps');
  const { state } = step;
  const name = keyOf(step, order);
  if (state === 'next') return <span>{t(`${name}.next`)}</span>;
  return <b>{t(state === 'now' && t.has(`${name}.now`) ? `${name}.now` : `${name}.done`)}</b>;
}

function StepTime({ step, zone, locale, now }: { step: TimelineStep } & Omit<OrderTimelineProps, 'order' | 'view'>) {
  const t = useTranslations('tracking.steps');
  if (!step.at) return <span />;
  const time = stepMomentWords(step.at, zone, now, locale);
  const ahead = step.at > now;
  const words = !ahead ? time : t(step.name === 'ready' ? 'expected' : 'until', { time });
  return <time dateTime={step.at.toISOString()}>{words}</time>;
}

interface StepNoteProps extends Omit<OrderTimelineProps, 'now'> {
  step: TimelineStep;
}

/** One sentence on the present step. */
function StepNote({ step, view, order, zone, locale }: StepNoteProps) {
  const t = useTranslations('tracking.steps');
  if (view.minutesEarly) {
    const promised = clockWords(order.fulfillment.promisedAt, zone, locale);
    return <p className="note-line">{t('early', { promised, minutes: view.minutesEarly })}</p>;
  }
  const name = keyOf(step, order);
  const key = name === 'payment' && view.phase !== 'awaiting_payment' ? 'payment.paidNote' : `${name}.note`;
  return t.has(key) && <p className="note-line">{t(key)}</p>;
}
