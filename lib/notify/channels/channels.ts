import type { Db } from '@/db/client';
import type { Channel as ChannelName } from '../../orders/types';
import type { Channel } from './channel';
import { lineChannel } from './line';
import { mailChannel } from './mail';
import { pushChannel } from './push';
import { smsChannel } from './sms';

/** Every way to reach a customer. */
export const channelsOf = (db: Db): Record<ChannelName, Channel> => ({
  mail: mailChannel(db),
  sms: smsChannel,
  line: lineChannel,
  push: pushChannel(db),
});
