import { say } from './say';
import { type Run, runTool } from './tools';

/** How many of something passed and failed. */
export type Count = { passed: number; failed: number };

const folders = ['app', 'components', 'lib', 'db', 'scripts', 'e2e', 'bench'];

const checks: { name: string; run: () => Promise<Run> }[] = [
  { name: 'Format and lint', run: () => runTool(['@biomejs/biome', 'biome'], ['ci', '--colors=off', '.']) },
  {
    name: 'Types',
    run: async () => {
      const routes = await runTool(['next'], ['typegen']);
      return routes.code === 0 ? runTool(['typescript', 'tsc'], ['--noEmit']) : routes;
    },
  },
  {
    name: 'Import rules',
    run: () => runTool(['dependency-cruiser', 'depcruise'], ['--output-type', 'err', ...folders]),
  },
  { name: 'Unused code', run: () => runTool(['knip'], []) },
];

async function check({ name, run }: (typeof checks)[number]): Promise<boolean> {
  const since = Date.now();
  const { code, output } = await run();
  say(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - since) / 1000).toFixed(1)} s)`);
  if (code !== 0) say(output.trim());
  return code === 0;
}

/** Format, lint, types, import rules and unused code, each counted as one. */
export async function runChecks(): Promise<Count> {
  const results = await Promise.all(checks.map(check));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}
