import { expect, type Locator, type Page } from '@playwright/test';

const MOST = 80;

/** Presses Tab until the target has the focus, which can be seen at every stop. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = target.page();
  for (let stop = 0; stop < MOST; stop++) {
    await page.keyboard.press(key);
    await expect.poll(() => focusTrouble(page)).toBe(null);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} is not among the next ${MOST} stops of ${key}`);
}

/** Why the focus cannot be seen: nothing is drawn around what holds it, or it lies out of sight or under something. */
const focusTrouble = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    // Past the last stop the browser's own buttons have it.
    if (!focused || focused === document.body) return null;
    const isOutlined = (element: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && outlineWidth !== '0px';
    };
    let shown: Element | null = focused;
    while (shown && !isOutlined(shown)) shown = shown.parentElement;
    if (!shown) return `no outline: ${focused.outerHTML.slice(0, 200)}`;
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const middle = (from: number, to: number, end: number) => (Math.max(from, 0) + Math.min(to, end)) / 2;
    const there = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight));
    const isSeen = there && (shown.contains(there) || there.contains(shown));
    return isSeen ? null : `out of sight: ${shown.outerHTML.slice(0, 200)}`;
  });
