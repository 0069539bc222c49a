import type { Db } from '@/db/client';
import { staff } from '@/db/schema';
import type { Actor } from '@/lib/access/actor';
import { newId } from '@/lib/ids';
import { confirmRun, undoRun } from '@/lib/imports/runs/commands';
import { MOST_PART_BYTES } from '@/lib/imports/runs/input';
import { getRun } from '@/lib/imports/runs/queries';
import { addPart, finishUpload, startRun } from '@/lib/imports/runs/upload';
import { workOnImport } from '@/lib/imports/runs/work';
import { atMost, exactly, judge } from './result';
import type { Row } from './row';

const PRODUCTS = 20_000;
const COLOURS = ['白', '黒', '紺', '生成り', '柿'];
const VARIANTS = PRODUCTS * COLOURS.length;
/** What is promised for 100,000 variants. */
const MOST_SECONDS = 180;

const HEAD =
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Price,Variant Barcode,Image Src,Status\n';

/** A shop's whole catalogue as Shopify writes it. */
function catalogue(): Buffer {
  const lines = [HEAD];
  for (let n = 1; n <= PRODUCTS; n++) {
    for (const [i, colour] of COLOURS.entries()) {
      const facts =
        i === 0
          ? `帆布トート ${n},<p>8号の帆布で縫いました。毎日の買い物に。${n}</p>,つむぎ舎,バッグ,"帆布, 通勤",カラー`
          : ',,,,,';
      const picture = i === 0 ? `https://cdn.example.com/${n}.jpg` : '';
      lines.push(`tote-${n},${facts},${colour},TOTE-${n}-${i},420,${1000 + (n % 900)},,${picture},active\n`);
    }
  }
  return Buffer.from(lines.join(''));
}

async function hire(db: Db): Promise<Actor> {
  const staffId = newId();
  const facts = { id: staffId, email: 'merchant@bench.example', name: '店主', passwordHash: '', createdAt: new Date() };
  await db.insert(staff).values({ ...facts, role: 'merchant' });
  return { kind: 'staff', staffId, name: '店主', role: 'merchant', locationIds: [] };
}

async function upload(db: Db, actor: Actor, bytes: Buffer): Promise<string> {
  const { id } = await startRun(db, actor, { files: [{ name: 'all.csv', bytes: bytes.length }] }, new Date());
  for (let position = 0; position * MOST_PART_BYTES < bytes.length; position++) {
    const part = bytes.subarray(position * MOST_PART_BYTES, (position + 1) * MOST_PART_BYTES);
    await addPart(db, actor, { id, file: 0, position }, part);
  }
  await finishUpload(db, actor, { id });
  return id;
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

export const imports: Row = {
  name: 'imports',
  title: `${VARIANTS} variants read, saved and put back`,
  run: async (stage) => {
    const { db } = await stage.emptyDatabase('uketori_bench_imports');
    const actor = await hire(db);
    const runId = await upload(db, actor, catalogue());
    const work = () => secondsOf(() => workOnImport(db, { runId }, new Date()));
    const previewed = await work();
    await confirmRun(db, actor, { id: runId }, new Date());
    const saved = await work();
    const { report } = await getRun(db, actor, runId);
    await undoRun(db, actor, { id: runId }, new Date());
    const undone = await work();
    return [
      judge({ name: 'imports', value: saved, unit: 's', target: atMost(MOST_SECONDS) }),
      judge({ name: 'imports-preview', value: previewed, unit: 's', target: atMost(MOST_SECONDS) }),
      judge({ name: 'imports-undo', value: undone, unit: 's', target: atMost(MOST_SECONDS) }),
      judge({ name: 'imports-products', value: report.created, unit: 'products', target: exactly(PRODUCTS) }),
    ];
  },
};
