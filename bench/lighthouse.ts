import lighthouse from 'lighthouse';
import { freePort } from '@/scripts/postgres/ports';
import { inBrowser } from './browser';
import { interleave, median } from './interleave';
import { atLeast, atMost, judge } from './result';
import type { Row } from './row';

const RUNS = 5;

interface Score {
  /** 0–100. */
  performance: number;
  /** Largest contentful paint, seconds. */
  lcp: number;
  cls: number;
}

/** Lighthouse as a phone on a slow network, its default. */
async function score(address: string, port: number): Promise<Score> {
  const run = await lighthouse(address, { port, onlyCategories: ['performance'], logLevel: 'error' });
  if (!run) throw new Error('Lighthouse gave no result');
  const { categories, audits } = run.lhr;
  return {
    performance: (categories.performance?.score ?? 0) * 100,
    lcp: (audits['largest-contentful-paint']?.numericValue ?? Number.NaN) / 1000,
    cls: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
  };
}

export const lighthouseRow: Row = {
  name: 'lighthouse',
  title: `Lighthouse as a phone, median of ${RUNS}, beside an empty page`,
  run: async (stage) => {
    const { handle } = await stage.database();
    const [floorAddress, shopAddress] = [await stage.floor(), `${await stage.shop()}/products/${handle}`];
    const port = await freePort(9300);
    const { floor, shop } = await inBrowser(
      () => interleave(RUNS, { floor: () => score(floorAddress, port), shop: () => score(shopAddress, port) }),
      [`--remote-debugging-port=${port}`],
    );
    const middle = (scores: Score[], part: keyof Score) => median(scores.map((each) => each[part]));
    const row = (name: string, part: keyof Score, unit: string, target: ReturnType<typeof atMost>) =>
      judge({ name, value: middle(shop, part), unit, floor: middle(floor, part), target });
    return [
      row('lighthouse', 'performance', 'points', atLeast(92)),
      row('lighthouse-lcp', 'lcp', 's', atMost(1.5)),
      row('lighthouse-cls', 'cls', '', atMost(0.02)),
    ];
  },
};
