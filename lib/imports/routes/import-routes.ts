import type { Route } from '../../promise/route-arrival';
import type { Definition } from '../definition';
import { BadRow } from '../problem';
import { listLocations } from '../stock/queries';
import { rowItems } from '../table-items';
import { type RouteDraft, routeReader } from './read-route';
import { saveRoutes } from './save-routes';

/** Ways goods regularly go from one shop or warehouse to another; one way a pair, the file's word counts. */
export const routes: Definition<RouteDraft> = {
  batch: 500,
  transaction: 'file',
  items: (text) => rowItems(text, routeReader),
  async prepare(db, _settings, report) {
    const ids = new Map((await listLocations(db)).map(({ storeCode, id }) => [storeCode, id]));
    const seen = new Set<string>();
    const idOf = ({ column, code }: RouteDraft['from']): string => {
      const id = ids.get(code);
      if (!id) throw new BadRow('unknown_store', column, code);
      return id;
    };
    const stored = ({ line: _, from, to, ...route }: RouteDraft): Route => {
      const pair = { fromId: idOf(from), toId: idOf(to) };
      const key = `${pair.fromId}${pair.toId}`;
      if (seen.has(key)) throw new BadRow('duplicate_row', null, `${from.code} ${to.code}`);
      seen.add(key);
      return { ...pair, ...route };
    };
    return {
      async save(tx, drafts) {
        const rows = drafts.flatMap((draft) => {
          try {
            return [stored(draft)];
          } catch (error) {
            if (!(error instanceof BadRow)) throw error;
            report.refuse(error.at(draft.line));
            return [];
          }
        });
        report.countAll(await saveRoutes(tx, rows));
      },
    };
  },
};
