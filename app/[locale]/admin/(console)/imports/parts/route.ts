import { MOST_PART_BYTES, partInput } from '@/lib/imports/runs/input';
import { addPart } from '@/lib/imports/runs/upload';
import { Refusal } from '@/lib/refusal';
import { answerThrown } from '@/lib/web/answer-error';
import { db } from '@/lib/web/database';
import { readQuery } from '@/lib/web/read-query';
import { requestIdOf } from '@/lib/web/request-id';
import { currentActor } from '@/lib/web/session';

/** The bytes of a part. @throws Refusal file_too_large before more than a part was read. */
async function bytesOf(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MOST_PART_BYTES) throw new Refusal('file_too_large', { most: MOST_PART_BYTES / 1_000_000 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A part of a file that is being sent, as bytes: ?id=&file=&position= */
export async function PUT(request: Request): Promise<Response> {
  try {
    const parsed = partInput.safeParse(readQuery(request));
    if (!parsed.success) throw new Refusal('invalid_input');
    const actor = await currentActor();
    await addPart(db(), actor, parsed.data, await bytesOf(request));
    return new Response(null, { status: 204 });
  } catch (error) {
    return answerThrown(request, requestIdOf(request.headers), error);
  }
}
