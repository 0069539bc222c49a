import { getTranslations } from 'next-intl/server';
import { OrderNotices } from '@/components/order-notices';
import { QrCode } from '@/components/qr-code';
import type { Locale } from '@/lib/locale';
import { getNoticeChoice } from '@/lib/notify/choice/queries';
import type { Channel, Order } from '@/lib/orders/types';
import { db } from '@/lib/web/database';
import { loadMessages } from '@/lib/web/messages';
import { chooseChannels, subscribePush } from './notice-actions';

/** How its customer is told of an order, and by what else he could be. */
export async function Notices({ order, locale }: { order: Order; locale: Locale }) {
  const choice = await getNoticeChoice(db(), order.id);
  if (!choice) return null;
  const [t, field, { refusal }] = await Promise.all([
    getTranslations('notices'),
    getTranslations('common.field'),
    loadMessages(locale),
  ]);
  const names = Object.fromEntries(choice.offered.map((channel) => [channel, t(`channel.${channel}`)]));
  return (
    <OrderNotices
      token={order.token}
      choice={choice}
      qr={<QrCode text={choice.line.url} label={t('line.qr')} />}
      choose={chooseChannels}
      subscribe={subscribePush}
      labels={{ required: field('required'), optional: field('optional') }}
      problems={refusal.fields as Record<string, string>}
      refusals={refusal as Record<string, string>}
      words={{
        title: t('choice.title'),
        lead: t('choice.lead'),
        names: names as Record<Channel, string>,
        first: t('choice.first'),
        second: t('choice.second'),
        third: t('choice.third'),
        none: t('choice.none'),
        phone: t('choice.phone'),
        phoneHelp: t('choice.phoneHelp', { phone: choice.phone }),
        submit: t('choice.submit'),
        saved: t('choice.saved'),
        dead: choice.dead.map((channel) => t(`choice.dead.${channel}`)),
        line: {
          title: t('line.title'),
          lead: t('line.lead'),
          code: t('line.code'),
          open: t('line.open'),
          linked: t('line.linked'),
        },
        push: {
          title: t('push.title'),
          lead: t('push.lead'),
          button: t(choice.subscribed ? 'push.again' : 'push.button'),
          on: t('push.on'),
          done: t('push.done'),
          denied: t('push.denied'),
          unsupported: t('push.unsupported'),
          failed: t('push.failed'),
        },
      }}
    />
  );
}
