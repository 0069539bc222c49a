import en from '@/messages/en/staff.json' with { type: 'json' };
import ja from '@/messages/ja/staff.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { expect, test } from '../support/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [language, base, words] of [
  ['Japanese', '/staff', ja],
  ['English', '/en/staff', en],
] as const) {
  for (const width of [320, 390, 820, 1280]) {
    test(`no name of a place is cut off, in ${language} at ${width} px`, async ({ counter }) => {
      await counter.setViewportSize({ width, height: 800 });
      await counter.goto(base);
      const rail = counter.getByRole('navigation', { name: words.rail.label });
      await expect(rail).toBeVisible();
      const cut = await rail.evaluate((nav) =>
        [nav, ...nav.querySelectorAll<HTMLElement>('a, button, span:not(.sr)')]
          .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth && one.clientWidth > 0)
          .map((one) => one.textContent),
      );
      expect(cut).toEqual([]);
      await expectAccessible(counter);
    });
  }
}

test('on a phone the places there is no room for stand behind one button, also by keyboard', async ({ counter }) => {
  await counter.setViewportSize({ width: 390, height: 844 });
  await counter.goto('/staff');
  const rail = counter.getByRole('navigation', { name: ja.rail.label });
  await expect(rail.getByRole('link')).toHaveText([ja.rail.queue, ja.rail.pick, ja.rail.handover, ja.rail.stock]);
  const more = rail.getByRole('button', { name: ja.rail.more });
  await more.press('Enter');
  const sheet = counter.getByRole('dialog', { name: ja.rail.more });
  await expect(sheet.getByRole('link', { name: ja.rail.till })).toBeVisible();
  await expectAccessible(counter);
  await counter.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(more).toBeFocused();
  await more.click();
  await sheet.getByRole('link', { name: ja.rail.visits }).click();
  await expect(counter).toHaveURL(/\/staff\/visits$/);
  await expect(sheet).toBeHidden();
});
