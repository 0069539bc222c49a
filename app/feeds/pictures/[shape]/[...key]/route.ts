import { isPictureShape } from '@/lib/feeds/picture-sizes';
import { readShapedPicture } from '@/lib/web/shaped-picture';

interface Context {
  params: Promise<{ shape: string; key: string[] }>;
}

/** A picture of the shop as others want it: /feeds/pictures/card/…/mug.svg.jpg is that of /media/…/mug.svg. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { shape, key } = await params;
  const name = key.at(-1)?.match(/^(.+)\.jpg$/)?.[1];
  const bytes = name && isPictureShape(shape) ? await readShapedPicture(shape, [...key.slice(0, -1), name]) : null;
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(bytes, {
    headers: {
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  });
}
