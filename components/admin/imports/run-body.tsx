import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import type { ActResult } from '../../act-fold';
import { Counts } from './counts';
import { DecideForm } from './decide-form';
import { Problems } from './problems';
import { Samples } from './samples';
import { SetUpForm } from './set-up-form';
import { TableHead } from './table-head';
import type { MappingBox, ProblemView, RunView, SampleView, SetUpView } from './types';
import { Undone } from './undone';
import { Working } from './working';

type Act = (before: ActResult, form: FormData) => Promise<ActResult>;

export interface RunBodyProps {
  run: RunView;
  locale: Locale;
  /** /admin/imports, in the reader's language. */
  path: string;
  progress: { done: number; total: number };
  counts: { created: number; changed: number; unchanged: number; refused: number; flagged: number };
  notes: string[];
  samples: SampleView[];
  problems: ProblemView[];
  failure: string;
  undone: { count: number; keptCount: number; kept: string[] } | null;
  setUp: SetUpView;
  table: { columns: string[]; rows: string[][] } | null;
  boxes: Record<string, MappingBox[]>;
  mappings: { name: string; kind: string; mapping: Record<string, string> }[];
  save: Act;
  decide: Act;
}

/** What its state has to say of a file, and what may be done with it. */
export function RunBody(props: RunBodyProps) {
  const { run, progress } = props;
  switch (run.state) {
    case 'reading':
    case 'saving':
    case 'undoing':
      return <Working state={run.state} done={progress.done} total={progress.total} />;
    case 'uploading':
      return <Unsent {...props} />;
    case 'mapping':
      return <Mapping {...props} />;
    case 'previewed':
      return <Preview {...props} />;
    case 'failed':
      return <Failed {...props} />;
    default:
      return <Done {...props} />;
  }
}

const setUpOf = ({ run, setUp, table, boxes, mappings, save }: RunBodyProps) => (
  <SetUpForm
    id={run.id}
    setUp={setUp}
    columns={table?.columns.filter(Boolean) ?? []}
    boxes={boxes}
    mappings={mappings}
    save={save}
  />
);

function Unsent({ run, locale, decide }: RunBodyProps) {
  const t = useTranslations('adminImports');
  return (
    <section>
      <p>{t('uploadingNote')}</p>
      <DecideForm id={run.id} locale={locale} acts={['discard']} decide={decide} />
    </section>
  );
}

function Mapping(props: RunBodyProps) {
  const t = useTranslations('adminImports');
  const { run, locale, decide, table } = props;
  return (
    <section>
      <p className="note">{t('mappingNote')}</p>
      {table && <TableHead columns={table.columns} rows={table.rows} label={run.fileName} />}
      {setUpOf(props)}
      <DecideForm id={run.id} locale={locale} acts={['discard']} decide={decide} />
    </section>
  );
}

function Preview(props: RunBodyProps) {
  const t = useTranslations('adminImports');
  const { run, locale, decide, counts } = props;
  const changesNothing = counts.created + counts.changed === 0;
  return (
    <section aria-labelledby="preview-title">
      <h2 id="preview-title">{t('preview.title')}</h2>
      <Counts counts={counts} />
      {changesNothing && <p>{t('preview.nothing')}</p>}
      <DecideForm
        id={run.id}
        locale={locale}
        acts={changesNothing ? ['discard'] : ['confirm', 'discard']}
        decide={decide}
      />
      <Findings {...props} title={t('preview.samples')} />
      <details className="act-fold">
        <summary>{t('preview.adjust')}</summary>
        {setUpOf(props)}
      </details>
    </section>
  );
}

/** Notes, examples and problems, as far as there are any. */
function Findings({ notes, samples, problems, counts, run, path, title }: RunBodyProps & { title: string }) {
  const t = useTranslations('adminImports');
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      {samples.length > 0 && (
        <>
          <h3>{title}</h3>
          <Samples samples={samples} />
        </>
      )}
      {problems.length > 0 && (
        <>
          <h3>{t('problems.title')}</h3>
          <Problems problems={problems} total={counts.refused + counts.flagged} href={`${path}/${run.id}/report`} />
        </>
      )}
    </>
  );
}

function Failed(props: RunBodyProps) {
  const t = useTranslations('adminImports');
  const { run, locale, decide, failure } = props;
  return (
    <section aria-labelledby="failed-title">
      <h2 id="failed-title">{t('failed.title')}</h2>
      <p className="err">{failure}</p>
      <p>{t('failed.nothing')}</p>
      <DecideForm id={run.id} locale={locale} acts={['discard']} decide={decide} />
      <details className="act-fold">
        <summary>{t('failed.perhaps')}</summary>
        {setUpOf(props)}
      </details>
    </section>
  );
}

function Done(props: RunBodyProps) {
  const t = useTranslations('adminImports');
  const { run, locale, decide, counts, undone } = props;
  return (
    <section aria-labelledby="done-title">
      {undone && run.state === 'undone' && <Undone undone={undone} />}
      <h2 id="done-title">{t('done.title')}</h2>
      <Counts counts={counts} />
      {run.state === 'done' && counts.created + counts.changed > 0 && (
        <>
          <p className="small soft">{t('done.undoHelp')}</p>
          <DecideForm id={run.id} locale={locale} acts={['undo']} decide={decide} />
        </>
      )}
      <Findings {...props} title={t('done.samples')} />
    </section>
  );
}
