'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { v7 } from 'uuid';
import { type Conflict, isKept, type KeptAct, type KeptName } from '@/lib/pickup/kept-acts';
import type { StaffOrder } from '@/lib/pickup/types';
import type { Result } from '@/lib/result';
import type { DeskActs } from '../desk-context';
import { canKeep, enterDevice } from './device';
import type { Device } from './device-store';
import { seal } from './seal';
import { type KeyedActs, sendKept } from './send-kept';

/** While something waits, it is tried so often. */
const EVERY_MS = 3_000;

export interface KeptActs {
  /** Done here, and not told yet. */
  waiting: KeptAct[];
  /** Told, and refused. */
  conflicts: Conflict[];
  /** The counter's acts: each is asked of the server, or kept where it does not answer. */
  acts: DeskActs;
  /** Somebody has seen them. */
  dismiss(keys: string[]): Promise<void>;
}

interface Asked {
  fulfillmentId?: string;
  /** Orders it is done to at once. */
  fulfillmentIds?: string[];
  shelf?: string;
  sku?: string;
  quantity?: number;
}

/** What is done to several orders is kept for each of them: each may be refused for itself. */
const apart = (input: Asked): [id: string, input: Asked][] =>
  input.fulfillmentIds?.map((id) => [id, { ...input, fulfillmentIds: [id] }]) ?? [[input.fulfillmentId ?? '', input]];

type Named = Pick<StaffOrder, 'id' | 'number'> & Partial<Pick<StaffOrder, 'customerName'>>;

interface Wishes {
  /** Whose acts these are. */
  owner: string;
  queueUrl: string;
  /** What may be done something to. */
  known: readonly Named[];
  acts: DeskActs;
  /** What was kept has been told. */
  onSent(): void;
}

/** Acts outlive the connection: what nobody answered is kept on this device and sent in order when it is back. */
export function useKeptActs({ owner, queueUrl, known: named, acts, onSent }: Wishes): KeptActs {
  const device = useRef<Promise<Device> | null>(null);
  const [waiting, setWaiting] = useState<KeptAct[]>([]);
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const known = useRef({ named, acts, onSent });
  known.current = { named, acts, onSent };

  const read = useCallback(async (db: Device) => {
    const [kept, refused] = await Promise.all([db.getAll('waiting'), db.getAll('conflicts')]);
    setWaiting(kept.map(({ input: _, ...act }) => act));
    setConflicts(refused);
  }, []);

  const send = useCallback(async () => {
    const db = await device.current?.catch(() => null);
    if (!db || !navigator.onLine) return;
    await sendKept(db, known.current.acts as unknown as KeyedActs, queueUrl);
    await read(db);
    known.current.onSent();
  }, [queueUrl, read]);

  useEffect(() => {
    if (!canKeep()) return;
    device.current = enterDevice(owner);
    device.current.then(read).catch(() => {});
  }, [owner, read]);

  useEffect(() => {
    if (waiting.length === 0) return;
    const timer = setInterval(send, EVERY_MS);
    window.addEventListener('online', send);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', send);
    };
  }, [waiting.length, send]);

  const keep = useCallback(
    async (db: Device, act: string, first: string, asked: Asked) => {
      for (const [index, [fulfillmentId, input]] of apart(asked).entries()) {
        const order = known.current.named.find(({ id }) => id === fulfillmentId);
        const kept: KeptAct = {
          ...{ key: index === 0 ? first : v7(), act, fulfillmentId, shelf: input.shelf ?? null },
          ...(input.sku && input.quantity && { units: { sku: input.sku, quantity: input.quantity } }),
          customerName: order?.customerName ?? '',
          number: order?.number ?? '',
          at: new Date().toISOString(),
        };
        await db.add('waiting', { ...kept, input: await seal(db, input) });
      }
      await read(db);
      return { ok: true, value: 'kept' } as const;
    },
    [read],
  );

  const keptActs = useMemo(() => {
    const run = (name: KeptName) => async (input: Asked) => {
      const db = await device.current?.catch(() => null);
      const [key, ask] = [v7(), known.current.acts[name] as (input: object) => Promise<Result<void>>];
      // What comes after an act that waits must not overtake it.
      const queues = db && (await db.count('waiting')) > 0;
      if (queues) return keep(db, name, key, input);
      return ask({ ...input, key }).catch((thrown) => {
        if (!db) throw thrown;
        return keep(db, name, key, input);
      });
    };
    const keeping = Object.keys(known.current.acts).filter(isKept);
    return { ...known.current.acts, ...Object.fromEntries(keeping.map((name) => [name, run(name)])) } as DeskActs;
  }, [keep]);

  const dismiss = useCallback(
    async (keys: string[]) => {
      const db = await device.current;
      await Promise.all(keys.map((key) => db?.delete('conflicts', key)));
      if (db) await read(db);
    },
    [read],
  );

  return { waiting, conflicts, acts: keptActs, dismiss };
}
