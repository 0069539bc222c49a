import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Finding {
  rule: string;
  target: string;
  html: string;
}

/** Places on a map may lie as close as they lie (WCAG 2.5.8, essential); the list beside it has them in rows. */
const isPlaceOnMap = ({ rule, html }: Finding) => rule === 'target-size' && html.includes('class="pin');

/**
 * WCAG 2.2 AA as far as a machine can tell, once nothing is awaited any more. Names what is wrong and where. Frames are
 * left out: ours hold a mail, in which no script may run.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
  await expect(page).toHaveTitle(/\S/);
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(levels);
  const { violations } = await axe.exclude('iframe').setLegacyMode().analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }): Finding => ({ rule: id, target: target.join(' '), html })),
  );
  const said = found.filter((one) => !isPlaceOnMap(one)).map(({ rule, target }) => `${rule}: ${target}`);
  expect.soft(said, page.url()).toEqual([]);
}
