import { listStockFaults, type StockFault } from '@/lib/stock/check';
import { withDatabase } from './with-database';

const proof = {
  level: 'movements add up to',
  allocated: 'open allocations add up to',
  incoming: 'goods under way add up to',
};

const sentence = ({ kind, sku, storeCode, stored, proved }: StockFault): string => {
  const stands = kind === 'level' ? 'on hand' : kind;
  return `${sku} at ${storeCode}: ${stored} ${stands}, but its ${proof[kind]} ${proved}`;
};

await withDatabase(async ({ db }) => {
  const faults = await listStockFaults(db);
  for (const fault of faults) console.log(sentence(fault));
  console.log(faults.length === 0 ? 'Every level is proved by its ledger.' : `Faults: ${faults.length}.`);
  if (faults.length > 0) process.exitCode = 1;
});
