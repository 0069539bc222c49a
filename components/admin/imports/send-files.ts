import type { Result } from '@/lib/result';

const PART_BYTES = 1_500_000;
const ATTEMPTS = 4;
const PAUSE_MS = 800;

interface Sending {
  start: (input: { files: { name: string; bytes: number; changedAt: number }[] }) => Promise<Result<{ id: string }>>;
  finish: (input: { id: string }) => Promise<Result>;
  /** Where parts are put. */
  address: string;
  /** Told how much of all files has arrived, from 0 to 1. */
  onSent: (share: number) => void;
}

/** A part that did not arrive is sent again; the shop takes it once. */
async function putPart(address: string, body: Blob): Promise<string | null> {
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(address, { method: 'PUT', body }).catch(() => null);
    if (answer?.ok) return null;
    if (answer && answer.status < 500) {
      const told = (await answer.json().catch(() => null)) as { error?: { code?: string } } | null;
      return told?.error?.code ?? 'unexpected';
    }
    if (attempt === ATTEMPTS) return answer ? 'unexpected' : 'offline';
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
  }
}

export type Sent = { ok: true; id: string } | { ok: false; code: string };

/** Sends files in parts small enough for any server in between. */
export async function sendFiles(files: readonly File[], { start, finish, address, onSent }: Sending): Promise<Sent> {
  const named = files.map(({ name, size, lastModified }) => ({ name, bytes: size, changedAt: lastModified }));
  const begun = await start({ files: named });
  if (!begun.ok) return { ok: false, code: begun.code };
  const { id } = begun.value;
  const all = files.reduce((sum, file) => sum + file.size, 0);
  let sent = 0;
  for (const [file, content] of files.entries()) {
    for (let from = 0, position = 0; from < content.size; from += PART_BYTES, position++) {
      const part = content.slice(from, from + PART_BYTES);
      const refused = await putPart(`${address}?id=${id}&file=${file}&position=${position}`, part);
      if (refused) return { ok: false, code: refused };
      sent += part.size;
      onSent(sent / all);
    }
  }
  const done = await finish({ id });
  return done.ok ? { ok: true, id } : { ok: false, code: done.code };
}
