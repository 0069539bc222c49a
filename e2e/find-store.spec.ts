import type { Page } from '@playwright/test';
import words from '@/messages/ja/stores.json' with { type: 'json' };
import { untilListed } from './support/shopper';
import { expect, test } from './support/test';

test.use({ wishes: { place: { lat: 45.4157, lng: 141.6731, postcode: '097-0022' } } });

test('a shop is found by its postcode where there are no map tiles and no position', async ({ page, shop }) => {
  const asked = hostsAsked(page);
  await untilListed(page, shop);
  await page.goto('/stores');
  await page.getByRole('button', { name: words.locate }).click();
  await expect(page.getByText(words.noPosition)).toBeVisible();

  await page.getByRole('searchbox', { name: words.search }).fill('〒097-0022');
  await page.getByRole('searchbox', { name: words.search }).press('Enter');
  await expect(page.getByRole('heading', { name: /097-0022.*から近い順/ })).toBeVisible();
  const name = shop.store.name.ja;
  const card = page
    .getByRole('list', { name: words.list, exact: true })
    .getByRole('listitem')
    .filter({ hasText: name });
  await expect(card).toBeVisible();

  await pickOnMap(page);
  await card.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText(words.store.always).first()).toBeVisible();
  expect([...asked]).toEqual([new URL(page.url()).host]);
});

/** Whatever shop stands alone on the map, or does once clusters are opened: the list follows. */
async function pickOnMap(page: Page): Promise<void> {
  const map = page.getByRole('region', { name: words.map.label });
  const pin = map.locator('.pin:not(.cluster)').first();
  await expect(async () => {
    if (!(await pin.isVisible())) await map.locator('.cluster').first().press('Enter');
    await expect(pin).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await pin.press('Enter');
  await expect(page.locator('.store-card.picked')).toContainText((await pin.textContent()) ?? '');
}

/** Hosts from which anything was asked. */
function hostsAsked(page: Page): Set<string> {
  const hosts = new Set<string>();
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http')) hosts.add(host);
  });
  return hosts;
}
