import { isKey, productFilter } from '@/lib/catalog/input';
import { getListFacets } from '@/lib/catalog/list-products';
import { reading } from '@/lib/web/reading';

/** How many products a filter would leave: parameters of a list's address, and the category's slug. */
export async function GET(request: Request): Promise<Response> {
  const given = new URL(request.url).searchParams;
  const query = Object.fromEntries([...new Set(given.keys())].map((name) => [name, given.getAll(name)]));
  const filter = productFilter.parse(query);
  const category = given.get('category');
  if (category !== null && !isKey(category)) return Response.json({ total: 0 });
  const { total } = await getListFacets((await reading()).db, { category, filter });
  return Response.json({ total });
}
