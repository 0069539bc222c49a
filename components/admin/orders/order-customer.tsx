import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';
import { ERASED_NAME } from '@/lib/office/erased-name';
import type { OrderFile } from '@/lib/office/types';
import { Icon } from '../../ui/icon';
import { useNamed } from './use-named';

/** Who ordered, and how to reach them. */
export function OrderCustomer({ file: { order, memberId }, locale }: { file: OrderFile; locale: Locale }) {
  const t = useTranslations('adminOrders');
  const named = useNamed();
  const known = memberId !== null || order.customerEmail !== '';
  const collector = order.collectorName === ERASED_NAME ? t('erased') : (order.collectorName ?? '');
  const key = memberId ? `member-${memberId}` : `order-${order.id}`;
  return (
    <>
      <dl className="file-facts">
        {order.customerName && (
          <div>
            <dt>{t('page.name')}</dt>
            <dd>{named(order.customerName)}</dd>
          </div>
        )}
        {order.customerPhone && (
          <div>
            <dt>{t('page.phone')}</dt>
            <dd className="num">
              <a href={`tel:${order.customerPhone.replace(/[^\d+]/g, '')}`}>{order.customerPhone}</a>
            </dd>
          </div>
        )}
        {order.customerEmail && (
          <div className="long">
            <dt>{t('page.email')}</dt>
            <dd>
              <a href={`mailto:${order.customerEmail}`}>{order.customerEmail}</a>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('page.collector')}</dt>
          <dd>{order.collector === 'self' ? t('page.self') : t('page.proxy', { name: collector })}</dd>
        </div>
        {order.notes && (
          <div className="long">
            <dt>{t('page.notes')}</dt>
            <dd>{order.notes}</dd>
          </div>
        )}
      </dl>
      {known && (
        <Link className="link" href={localePath(locale, `/admin/customers/${key}`)} prefetch={false}>
          <Icon name="user" size="s" />
          {t('page.allOf')}
        </Link>
      )}
    </>
  );
}
