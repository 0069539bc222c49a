import type { Actor } from '@/lib/access/actor';
import { getEditedProduct } from '@/lib/catalog/editing/get-product';
import type { EditedProduct } from '@/lib/catalog/editing/types';
import { newId, newToken } from '@/lib/ids';
import type { Db } from './client';
import { productImages, staff } from './schema';
import { makeVariant, noon } from './testing-shop';

/** Somebody who runs the shop. */
export async function makeMerchant(db: Db): Promise<Extract<Actor, { kind: 'staff' }>> {
  const person = { id: newId(), name: '商い 梅', role: 'merchant' as const };
  const email = `${newToken()}@test.example`;
  await db.insert(staff).values({ ...person, email, passwordHash: '-', createdAt: noon });
  return { kind: 'staff', staffId: person.id, name: person.name, role: person.role, locationIds: [] };
}

/** A product that is public, as its editor finds it: a mug in one kind at ¥1,100. */
export async function makeEdited(db: Db, over: Parameters<typeof makeVariant>[1] = {}): Promise<EditedProduct> {
  const { productId } = await makeVariant(db, over);
  return editedProduct(db, productId);
}

export async function editedProduct(db: Db, id: string): Promise<EditedProduct> {
  const product = await getEditedProduct(db, id);
  if (!product) throw new Error('There is no such product');
  return product;
}

/** So many public pictures of a product. */
export async function addPictures(db: Db, productId: string, count: number): Promise<void> {
  await db.insert(productImages).values(
    Array.from({ length: count }, (_, position) => ({
      ...{ id: newId(), productId, position },
      url: `/media/products/${position}.svg`,
    })),
  );
}
