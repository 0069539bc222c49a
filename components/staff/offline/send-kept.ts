'use client';

import type { Conflict, KeptAct } from '@/lib/pickup/kept-acts';
import type { Result } from '@/lib/result';
import type { Device } from './device-store';
import { unseal } from './seal';

/** Acts as the server takes them, by name. */
export type KeyedActs = Record<string, (input: never) => Promise<Result<unknown>>>;

/** The server failed over it, rather than not being reached: it says so by an id. */
const isFault = (thrown: unknown) => typeof thrown === 'object' && thrown !== null && 'digest' in thrown;

/** Whether the server can be reached, and still knows who asks. */
async function isHeard(queueUrl: string): Promise<boolean> {
  return fetch(queueUrl, { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/**
 * Sends what was kept, the first first, until all is told or nobody answers. What is refused becomes a conflict; an act
 * whose answer was lost is sent with its key again, and changes nothing the second time. One tab sends at a time.
 */
export async function sendKept(db: Device, acts: KeyedActs, queueUrl: string): Promise<void> {
  await navigator.locks.request('uketori-kept', async () => {
    if ((await db.count('waiting')) === 0 || !(await isHeard(queueUrl))) return;
    for (;;) {
      const cursor = await db.transaction('waiting').store.openCursor();
      if (!cursor) return;
      const [at, { input, ...act }] = [cursor.key, cursor.value];
      const answer = await ask(acts, act, await unseal(db, input));
      if (answer === 'unheard') return;
      const tx = db.transaction(['waiting', 'conflicts'], 'readwrite');
      await tx.objectStore('waiting').delete(at);
      if (answer) await tx.objectStore('conflicts').put(answer);
      await tx.done;
    }
  });
}

async function ask(acts: KeyedActs, act: KeptAct, input: object): Promise<Conflict | 'unheard' | null> {
  const { shelf: _, units: __, ...told } = act;
  try {
    const result = await acts[act.act]?.({ ...input, key: act.key } as never);
    if (result?.ok) return null;
    const status = typeof result?.details?.status === 'string' ? result.details.status : null;
    return { ...told, code: result?.code ?? 'not_found', status };
  } catch (thrown) {
    return isFault(thrown) ? { ...told, code: 'unexpected', status: null } : 'unheard';
  }
}
