import { MOST_PICTURE_BYTES } from '@/lib/catalog/editing/picture-limits';
import { keepPicture } from '@/lib/catalog/editing/pictures';
import { Refusal } from '@/lib/refusal';
import { answerThrown } from '@/lib/web/answer-error';
import { requestIdOf } from '@/lib/web/request-id';
import { currentActor } from '@/lib/web/session';

const big = () => new Refusal('invalid_input', { fields: { picture: 'picture_big' } });

async function* nothing(): AsyncGenerator<Uint8Array> {}

/**
 * A picture of goods as the bytes of its file: no server action, because those take a megabyte at the most, and are read
 * whole before anybody can say that it is too much.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const actor = await currentActor();
    if (Number(request.headers.get('content-length')) > MOST_PICTURE_BYTES) throw big();
    const body = request.body as unknown as AsyncIterable<Uint8Array> | null;
    return Response.json(await keepPicture(actor, body ?? nothing()));
  } catch (error) {
    return answerThrown(request, requestIdOf(request.headers), error);
  }
}
