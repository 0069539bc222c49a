import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/ui/icon';
import type { FollowedPart } from './followed-order';
import { ownReceipts } from './receipt/own-receipts';

const handedOver: ReadonlySet<string> = new Set(['collected', 'shipped', 'delivered']);

interface Props {
  part: FollowedPart;
  /** Of the order's page. */
  path: string;
}

/** To the receipt of a part once its goods left the shop, and to those of what was brought back of it. */
export async function ReceiptLinks({ part: { order }, path }: Props) {
  if (!handedOver.has(order.fulfillment.status)) return null;
  const [t, receipts] = await Promise.all([getTranslations('receipt.page'), ownReceipts(order.token)]);
  const own = receipts.find(({ fulfillmentId }) => fulfillmentId === order.fulfillment.id);
  if (!own) return null;
  const returns = receipts.filter(({ number }) => own.returned.some((back) => back.number === number));
  return (
    <p className="receipt-links">
      {[own, ...returns].map(({ id, kind }) => (
        <Link key={id} className="link" href={`${path}/receipt/${id}`} prefetch={false}>
          <Icon name="receipt-text" size="s" />
          {t(kind === 'return' ? 'seeReturn' : 'see')}
        </Link>
      ))}
    </p>
  );
}
