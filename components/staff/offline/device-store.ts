import type { DBSchema, IDBPDatabase } from 'idb';
import type { Conflict, KeptAct } from '@/lib/pickup/kept-acts';
import type { InHand } from '../use-queue';

/** What only this browser reads: it holds a key that nobody can take out of it. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

export interface DeviceStore extends DBSchema {
  /** Whose things these are, and the key that opens what is sealed. */
  meta: { key: 'owner' | 'seal'; value: string | CryptoKey };
  /** What a store had in hand when it was last heard of, by its id. */
  known: { key: string; value: { inHand: InHand; seenAt: string } };
  /** In the order in which they were done. */
  waiting: { key: number; value: KeptAct & { input: Sealed } };
  conflicts: { key: string; value: Conflict };
}
export type Device = IDBPDatabase<DeviceStore>;
