import type { getTranslations } from 'next-intl/server';
import type { MappingBox, ProblemView, RunView, SampleView, SetUpView } from '@/components/admin/imports/types';
import { type ValueWords, valueWords } from '@/components/admin/imports/value-words';
import { BrokenFile } from '@/lib/imports/broken-file';
import { guessedMapping, mappableFields, requiredFields } from '@/lib/imports/fields';
import { type FileKind, fileKinds, importFormats } from '@/lib/imports/formats';
import { Heading } from '@/lib/imports/heading';
import type { ImportRun, RunReport } from '@/lib/imports/runs/types';
import { brokenSentence, problemSentence } from '@/lib/imports/sentences';
import type { Locale } from '@/lib/locale';

type Words = Awaited<ReturnType<typeof getTranslations>>;

const fileNameOf = ({ fileName }: ImportRun) => fileName.replaceAll('\n', ' + ');

const timeOf = (at: Date, locale: Locale) =>
  at.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Tokyo' });

export const runView = (run: ImportRun, t: Words, locale: Locale): RunView => ({
  id: run.id,
  fileName: fileNameOf(run),
  format: run.format === '' ? null : `${t(`kind.${run.kind}`)}: ${t(`format.${run.format}`)}`,
  state: run.state,
  created: run.report.created,
  changed: run.report.changed,
  refused: run.report.refusedCount,
  at: timeOf(run.createdAt, locale),
  by: run.createdByName,
});

export const fieldWord = (field: string, t: Words): string => (t.has(`field.${field}`) ? t(`field.${field}`) : field);

const inWords = (t: Words): ValueWords => ({
  say: (key) => t(`value.${key}`),
  has: (key) => t.has(`value.${key}`),
});

export const sampleViews = ({ samples }: RunReport, t: Words): SampleView[] =>
  samples.map(({ outcome, subject, fields }) => ({
    outcome,
    subject,
    fields: fields.map(({ article, field, before, after }) => ({
      label: article ? `${article} ${fieldWord(field, t)}` : fieldWord(field, t),
      before: valueWords(field, before, inWords(t)),
      after: valueWords(field, after, inWords(t)),
    })),
  }));

export const problemViews = ({ problems }: RunReport, locale: Locale): ProblemView[] =>
  problems.map((problem) => ({
    line: problem.line,
    column: problem.column ?? '',
    kind: problem.kind,
    sentence: problemSentence(problem, locale),
    value: problem.value,
  }));

/** Why a file was not taken, as a sentence that says what to do. */
export function failureSentence({ failure }: RunReport, t: Words, locale: Locale): string {
  if (failure?.fault) {
    const { line, columns } = failure;
    return brokenSentence(new BrokenFile(failure.fault, { ...(line !== null && { line }), columns }), locale);
  }
  const known = failure?.code && t.has(`failure.${failure.code}`);
  return t(known ? `failure.${failure.code}` : 'failure.other');
}

export function setUpView(run: ImportRun, locations: { id: string; name: string }[], t: Words): SetUpView {
  const formats = fileKinds.map((kind) => ({
    label: t(`kind.${kind}`),
    choices: importFormats[kind].map((format) => ({ value: `${kind}/${format}`, label: t(`format.${format}`) })),
  }));
  return {
    format: run.format === '' ? 'products/plain' : `${run.kind}/${run.format}`,
    formats,
    taxExclusive: run.settings.taxExclusive,
    locationId: run.settings.locationId ?? '',
    locations: locations.map(({ id, name }) => ({ value: id, label: name })),
  };
}

const boxesOf = (kind: FileKind, run: ImportRun, t: Words): MappingBox[] => {
  const heading = new Heading(run.report.table?.columns ?? []);
  const columns = run.mapping && run.kind === kind ? run.mapping : guessedMapping(kind, heading);
  return mappableFields(kind).map((field) => ({
    field,
    label: fieldWord(field, t),
    isRequired: requiredFields[kind].includes(field),
    column: columns[field] ?? '',
  }));
};

export const mappingBoxes = (run: ImportRun, t: Words): Record<string, MappingBox[]> =>
  Object.fromEntries(fileKinds.map((kind) => [kind, boxesOf(kind, run, t)]));
