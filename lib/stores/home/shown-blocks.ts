import { instantOf, SHOP_ZONE } from '../../time';
import type { BannerBlock, Home, HomeBlock } from './types';

const HOUR_MINUTES = 60;

/** 2026-12-01T09:30 on the clocks of the shop. */
function momentOf(local: string): Date {
  const [date = '', clock = ''] = local.split('T');
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return instantOf(date, hours * HOUR_MINUTES + minutes, SHOP_ZONE);
}

/** Whether a banner's time is now. */
export const isInTime = ({ from, until }: Pick<BannerBlock, 'from' | 'until'>, now: Date): boolean =>
  (from === null || momentOf(from) <= now) && (until === null || now < momentOf(until));

/** What the home page shows at a time, in its order. */
export const shownBlocks = ({ blocks }: Home, now: Date): HomeBlock[] =>
  blocks.filter((block) => block.shown && (block.kind !== 'banner' || isInTime(block, now)));
