import { applyStockChanges } from '@/lib/stock/apply-changes';
import { changeStockOperation, toOutcome } from '@/lib/web/api-levels';
import { defineApi, resource } from '@/lib/web/api-operation';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(changeStockOperation, async ({ db, actor, body: { changes }, now }) => {
    const outcomes = await applyStockChanges(db, actor, changes, now);
    const results = changes.map((change, index) => toOutcome(change, outcomes[index]));
    return { body: { results, applied: results.filter(({ result }) => result === 'applied').length } };
  }),
});
