import { expect, type Locator } from '@playwright/test';

/**
 * Chooses a box as a finger does: on its label, at the beginning, where the shop draws the box in place of the browser's
 * own, which lies unseen beneath. One that is chosen already is left alone.
 */
export async function choose(box: Locator): Promise<void> {
  if (!(await box.isChecked())) await box.locator('xpath=ancestor::label').click({ position: { x: 14, y: 14 } });
  await expect(box).toBeChecked();
}
