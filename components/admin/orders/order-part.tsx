import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { addressLines } from '@/lib/delivery/words';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { type Currency, formatMoney, lineTotal } from '@/lib/money';
import type { FileLine, FilePlace } from '@/lib/office/types';
import { fixedMomentWords } from '@/lib/orders/moment-words';
import type { Fulfillment } from '@/lib/orders/types';
import { Icon } from '../../ui/icon';

export interface OrderPartProps {
  part: Fulfillment;
  place: FilePlace;
  lines: FileLine[];
  currency: Currency;
  locale: Locale;
  /** What can be done with it. */
  children: ReactNode;
}

/** What one place does of an order: when, where, and what is in it. */
export function OrderPart({ part, place, lines, currency, locale, children }: OrderPartProps) {
  const t = useTranslations('adminOrders');
  const say = (amount: number) => formatMoney(amount, currency);
  return (
    <article className="file-part" aria-labelledby={`part-${part.id}`}>
      <header>
        <h3 id={`part-${part.id}`}>{inLocale(place.name, locale)}</h3>
        <b className="part-status">{t(`status.${part.status}`)}</b>
        <span className="small soft">{t(`kind.${part.kind}`)}</span>
      </header>
      {part.trouble && (
        <p className="note kaki">
          <Icon name="triangle-alert" size="s" />
          <span>{t(`part.trouble.${part.trouble}`)}</span>
        </p>
      )}
      <ul className="file-lines">
        {lines.map((line) => (
          <PartLine key={line.id} line={line} say={say} locale={locale} />
        ))}
        {part.fee > 0 && (
          <li>
            <span />
            <span>{t(`part.fee.${part.kind}`)}</span>
            <span className="num">{say(part.fee)}</span>
          </li>
        )}
        <li className="file-sum">
          <span />
          <span>{t('part.amount')}</span>
          <b className="num">{say(part.amount)}</b>
        </li>
      </ul>
      <PartFacts part={part} place={place} locale={locale} />
      <div className="file-acts">
        {children}
        {place.mayAct && (
          <Link className="link" href={localePath(locale, `/staff/orders/${part.id}`)} prefetch={false}>
            <Icon name="external-link" size="s" />
            {t('part.counter')}
          </Link>
        )}
      </div>
    </article>
  );
}

interface PartLineProps {
  line: FileLine;
  say(amount: number): string;
  locale: Locale;
}

function PartLine({ line, say, locale }: PartLineProps) {
  const t = useTranslations('adminOrders.part');
  const marks = [
    line.withdrawn > 0 && t('withdrawn', { count: line.withdrawn }),
    line.returned > 0 && t('returned', { count: line.returned }),
    line.picked > 0 && line.picked < line.quantity && t('picked', { count: line.picked }),
    line.discount > 0 && t('discount', { amount: say(line.discount) }),
  ].filter((mark) => mark !== false);
  return (
    <li className={line.quantity === 0 ? 'gone' : undefined}>
      {line.imageUrl ? <img src={line.imageUrl} alt="" width={48} height={48} loading="lazy" /> : <span />}
      <span>
        <span className="cell-main">{inLocale(line.title, locale)}</span>
        <span className="small soft cell-line">
          {line.optionLabel && `${inLocale(line.optionLabel, locale)} ・ `}
          <span className="num">{line.sku}</span>
        </span>
        <span className="small cell-line">
          <span className="num">{say(line.unitPrice)}</span> × <b>{t('units', { count: line.quantity })}</b>
          {marks.map((mark) => (
            <span key={mark} className="line-mark">
              {mark}
            </span>
          ))}
        </span>
      </span>
      <span className="num">{say(lineTotal(line))}</span>
    </li>
  );
}

function PartFacts({ part, place, locale }: Pick<OrderPartProps, 'part' | 'place' | 'locale'>) {
  const t = useTranslations('adminOrders.part');
  const at = (date: Date) => fixedMomentWords(date, place.zone, locale);
  const address = part.delivery && addressLines(part.delivery.address).join(' ');
  const facts: [string, string | null][] = [
    [t('promised'), at(part.promisedAt)],
    [t('slot'), part.slot && at(part.slot.startsAt)],
    [
      t('estimated'),
      part.readyAt || part.estimatedReadyAt.getTime() === part.promisedAt.getTime() ? null : at(part.estimatedReadyAt),
    ],
    [t('accepted'), place.acceptedAt ? at(place.acceptedAt) : part.status === 'to_pick' ? t('notAccepted') : null],
    [t('ready'), part.readyAt && at(part.readyAt)],
    [t('collectBy'), part.kind === 'pickup' && !part.collectedAt ? at(part.collectBy) : null],
    [t('collected'), part.collectedAt && at(part.collectedAt)],
    [t('code'), part.kind === 'pickup' ? part.pickupCode.replace(/^(\d{3})/, '$1 ') : null],
    [t('shelf'), part.shelf],
    [t('address'), address],
    [t('tracking'), part.trackingNumber],
  ];
  return (
    <dl className="file-facts">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
