import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { deadAddresses, messages } from '@/db/schema';
import { enqueue } from '../jobs/enqueue';
import { locales } from '../locale';
import type { Channel } from '../orders/types';
import { named, shopNames } from '../stores/brand/names';
import { getSettings } from '../stores/settings';
import { Undeliverable } from './channels/channel';
import type { LineEvent } from './channels/line-events';
import type { DeliveryReport } from './channels/twilio-report';
import { jobOf } from './event-key';
import { type LinkedOrder, linkLine } from './line-link';
import { shortWords } from './short-words';
import { recordDead, recordFailure } from './tell';

/**
 * A vendor says what became of a message it took. One that failed after all is told again by the next channel. The same
 * report again changes nothing; neither does one of a message that is not ours.
 */
export async function takeReport(db: Db, channel: Channel, report: DeliveryReport, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(messages)
      .where(and(eq(messages.channel, channel), eq(messages.vendorRef, report.ref), isNull(messages.deliveredAt)))
      .for('update');
    if (!row || row.failedAt) return;
    if (report.state === 'delivered') {
      await tx.update(messages).set({ deliveredAt: now }).where(eq(messages.id, row.id));
      return;
    }
    await recordFailure(tx, row, new Undeliverable(report.failure, report.dead), now);
    const job = jobOf(row);
    if (job) await enqueue(tx, job.name, job.payload);
  });
}

/**
 * What LINE tells: a code links an account to an order, who blocks the merchant is not written to. Answers what is said
 * back in the chat; null where people who talk to the merchant are not to be interrupted.
 */
export async function takeLineEvent(db: Db, event: LineEvent, now: Date): Promise<string | null> {
  switch (event.kind) {
    case 'said':
      return linkedWords(db, await linkLine(db, event, now));
    case 'followed':
      await revive(db, event.userId);
      return inBoth(db, (t) => t('line.followed'));
    case 'unfollowed':
      await recordDead(db, { channel: 'line', address: event.userId }, 'unfollowed', now);
      return null;
    case 'delivered':
      await takeReport(db, 'line', { ref: event.ref, state: 'delivered', failure: '', dead: false }, now);
      return null;
  }
}

/** LINE does not say which language somebody reads; an order does. */
async function inBoth(db: Db, say: (t: ReturnType<typeof shortWords>) => string): Promise<string> {
  const sender = await getSettings(db, ['brand', 'seller']);
  return locales.map((locale) => named(say(shortWords(locale)), shopNames(sender, locale))).join('\n');
}

async function linkedWords(db: Db, linked: LinkedOrder[] | null): Promise<string | null> {
  if (!linked) return null;
  if (linked.length === 0) return inBoth(db, (t) => t('line.unknown'));
  const sender = await getSettings(db, ['brand', 'seller']);
  return linked
    .map(({ number, locale }) => named(shortWords(locale)('line.linked', { number }), shopNames(sender, locale)))
    .join('\n');
}

async function revive(db: Db, userId: string): Promise<void> {
  await db.delete(deadAddresses).where(and(eq(deadAddresses.channel, 'line'), eq(deadAddresses.address, userId)));
}
