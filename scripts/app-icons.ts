import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser';

/**
 * Draws the mark as the pictures that phones and tablets install the counter with: as it is, and with the ground to all
 * sides and the mark in the middle four fifths, where a system cuts its own shape.
 */
const picture = (name: string, size: number, ground: boolean) => ({ name, size, ground });
const pictures = [
  picture('staff-192', 192, false),
  picture('staff-512', 512, false),
  picture('staff-maskable-512', 512, true),
];

const publicFile = (name: string) => new URL(`../public/${name}`, import.meta.url);
const mark = await readFile(publicFile('mark-uketori.svg'), 'utf8');
const { path: executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args });
for (const { name, size, ground } of pictures) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const inset = ground ? size / 10 : 0;
  await page.setContent(`
    <body style="margin:0;padding:${inset}px;background:${ground ? '#0F5365' : 'transparent'}">
      <div style="width:${size - 2 * inset}px;line-height:0">${mark}</div>`);
  await page.screenshot({ path: publicFile(`${name}.png`).pathname, omitBackground: true });
  await page.close();
}
await browser.close();
