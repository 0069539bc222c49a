import { brandStyle, lookOf } from '@/lib/stores/brand/brand-style';

interface Props {
  params: Promise<{ style: string }>;
}

/** A look as a style sheet. Its address says all that it holds, so it is kept for ever. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const look = lookOf((await params).style);
  if (!look) return new Response(null, { status: 404 });
  return new Response(brandStyle(look), {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' },
  });
}
