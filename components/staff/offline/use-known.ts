'use client';

import { useEffect, useState } from 'react';
import type { LiveQueue } from '../use-queue';
import { canKeep, openDevice } from './device';

interface Place {
  /** Whose device it is now. */
  owner: string;
  storeId: string;
}

/** The live queue; without a connection, what this device heard last, though its page be older. */
export function useKnown({ owner, storeId }: Place, live: LiveQueue): LiveQueue {
  const { lost, seenAt, ahead, refresh, ...inHand } = live;
  const [kept, setKept] = useState<Omit<LiveQueue, 'lost' | 'ahead' | 'refresh'> | null>(null);

  useEffect(() => {
    if (!lost || !canKeep()) return;
    const read = async () => {
      const known = await (await openDevice(owner)).get('known', storeId);
      if (known) setKept({ ...known.inHand, seenAt: new Date(known.seenAt) });
    };
    read().catch(() => {});
  }, [lost, owner, storeId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew exactly when it was heard anew.
  useEffect(() => {
    if (lost || !canKeep()) return;
    const write = async () => {
      const tx = (await openDevice(owner)).transaction('known', 'readwrite');
      const before = await tx.store.get(storeId);
      const told = seenAt.toISOString();
      if (!before || before.seenAt < told) await tx.store.put({ inHand, seenAt: told }, storeId);
      await tx.done;
    };
    write().catch(() => {});
  }, [lost, seenAt, owner, storeId]);

  return lost && kept && kept.seenAt > seenAt ? { ...live, ...kept } : live;
}
