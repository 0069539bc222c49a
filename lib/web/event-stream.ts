import { randomUUID } from 'node:crypto';

/** A connection that says nothing for longer is taken for broken by its reader. */
const BEAT_MS = 15_000;
/** Milliseconds after which a reader who lost it asks again. */
const RETRY_MS = 1_000;

const headers = {
  'content-type': 'text/event-stream',
  // Not to be compressed on the way: what is squeezed together is held back.
  'cache-control': 'private, no-cache, no-transform',
  'x-accel-buffering': 'no',
};

/**
 * An answer that goes on (server-sent events): `follow` is given a way to send data, and answers how to end. Null where
 * there is nothing to follow.
 */
export async function eventStream(
  request: Request,
  follow: (send: (data: string) => void) => Promise<(() => void) | null>,
): Promise<Response | null> {
  const encoder = new TextEncoder();
  const waiting: string[] = [];
  let write = (text: string): void => void waiting.push(text);
  const stop = await follow((data) => write(`data: ${data}\n\n`));
  if (!stop) return null;
  let beat: ReturnType<typeof setInterval>;
  const end = () => {
    clearInterval(beat);
    stop();
  };
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      write = (text) => controller.enqueue(encoder.encode(text));
      write(`retry: ${RETRY_MS}\n\n`);
      for (const text of waiting) write(text);
      beat = setInterval(() => write('event: beat\ndata:\n\n'), BEAT_MS);
      request.signal.addEventListener('abort', () => {
        end();
        // Its reader may have ended it before.
        if (controller.desiredSize !== null) controller.close();
      });
    },
    cancel: end,
  });
  return new Response(body, { headers: { ...headers, 'x-request-id': randomUUID() } });
}
