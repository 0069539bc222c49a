import { eq } from 'drizzle-orm';
import { settings, staff } from '@/db/schema';
import jaReceipt from '@/messages/ja/receipt.json' with { type: 'json' };
import jaRefusal from '@/messages/ja/refusal.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { expect, test } from '../support/test';

const { seller } = jaReceipt;

test('the merchant changes who sells; a number that is none is refused where it is typed', async ({
  counter,
  shop,
}) => {
  expect((await counter.goto('/staff/seller'))?.status()).toBe(404);
  await shop.db.update(staff).set({ role: 'merchant' }).where(eq(staff.email, shop.clerk.email));
  await counter.goto('/staff/me');
  await counter.getByRole('link', { name: seller.link }).click();
  await expect(counter.getByRole('heading', { name: seller.title })).toBeVisible();
  const number = counter.getByLabel(seller.number);
  await number.fill('T1234567890123');
  await counter.getByRole('button', { name: seller.save }).click();
  await expect(counter.getByText(jaRefusal.fields.registration_number)).toBeVisible();
  await expect(number).toHaveValue('T1234567890123');
  await expectAccessible(counter);
  // As it is, typed as people do: other journeys read the same setting.
  await number.fill('T9-2345-6789-0123');
  await counter.getByRole('button', { name: seller.save }).click();
  await expect(counter.getByText(seller.saved)).toBeVisible();
  await expectAccessible(counter);
  const [saved] = await shop.db.select().from(settings).where(eq(settings.name, 'seller'));
  expect(saved?.value).toMatchObject({ registrationNumber: 'T9234567890123' });
});
