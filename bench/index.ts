import { parseArgs } from 'node:util';
import { loadEnvironment } from '@/scripts/environment';
import { Failure } from '@/scripts/failure';
import { runCommand } from '@/scripts/run-command';
import { step } from '@/scripts/say';
import { consoleList } from './console-list';
import { firstVisit } from './first-visit';
import { holds } from './holds';
import { imports } from './imports';
import { lighthouseRow } from './lighthouse';
import { nearest } from './nearest';
import { orders } from './orders';
import { placeOrderRow } from './place-order';
import { pointsNearest } from './points';
import { productPage } from './product-page';
import { publish } from './publish';
import { queue } from './queue';
import type { Result } from './result';
import type { Row } from './row';
import { rush } from './rush';
import { serveBasket } from './serve-basket';
import { slotsRush } from './slots-rush';
import { openStage } from './stage';
import { stock } from './stock';
import { stockBatches } from './stock-batches';
import { table } from './table';
import { tracking } from './tracking';

const rows: Row[] = [
  productPage,
  stock,
  firstVisit,
  lighthouseRow,
  orders,
  placeOrderRow,
  rush,
  stockBatches,
  nearest,
  pointsNearest,
  serveBasket,
  slotsRush,
  queue,
  tracking,
  holds,
  consoleList,
  publish,
  imports,
];

function chosenRows(only: string | undefined): Row[] {
  const chosen = rows.filter(({ name }) => only === undefined || name === only);
  if (chosen.length > 0) return chosen;
  throw new Failure(`There is no measure ${only}: choose one of ${rows.map(({ name }) => name).join(', ')}.`);
}

async function measure(chosen: readonly Row[]): Promise<Result[]> {
  const stage = openStage();
  const results: Result[] = [];
  try {
    for (const row of chosen) results.push(...(await step(row.title, () => row.run(stage))));
  } finally {
    await stage.close();
  }
  return results;
}

await runCommand(async () => {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
  loadEnvironment();
  const results = await measure(chosenRows(values.only));
  console.log(values.json ? results.map((result) => JSON.stringify(result)).join('\n') : table(results));
});
