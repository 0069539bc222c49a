import { productFilter } from '@/lib/catalog/input';
import { getListFacets } from '@/lib/catalog/list-products';
import { db } from '@/lib/web/database';

/** How many products a filter would leave: parameters of a list's address, and the category's slug. */
export async function GET(request: Request): Promise<Response> {
  const given = new URL(request.url).searchParams;
  const query = Object.fromEntries([...new Set(given.keys())].map((name) => [name, given.getAll(name)]));
  const filter = productFilter.parse(query);
  const { total } = await getListFacets(db(), { category: given.get('category'), filter });
  return Response.json({ total });
}
