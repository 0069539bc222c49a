'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState, useTransition } from 'react';
import { MOST_PHOTOS } from '@/lib/returns/photo-limits';
import { fill } from './fill';
import { HiddenFields } from './hidden-fields';
import { Button } from './ui/button';
import { type FieldLabels, SelectField, TextField } from './ui/field';
import { Icon } from './ui/icon';

interface Line {
  id: string;
  name: string;
  price: string;
  left: number;
  reasons: readonly { value: string; label: string }[];
}

type Word =
  | 'summary'
  | 'lead'
  | 'quantity'
  | 'none'
  | 'units'
  | 'reason'
  | 'reasonNone'
  | 'store'
  | 'note'
  | 'noteHelp'
  | 'photos'
  | 'photosHelp'
  | 'button'
  | 'refund'
  | 'chooseLine';

interface OrderReturnProps {
  /** Address it is sent to. */
  action: string;
  hidden: Record<string, string>;
  lines: readonly Line[];
  shops: readonly { code: string; name: string }[];
  refused: string | null;
  words: Record<Word, string>;
  labels: FieldLabels;
  /** Sentences by code: of refusals, and of what is wrong with a box. */
  refusals: Record<string, string>;
  fields: Record<string, string>;
  /** Where the reader is taken when it is done. */
  titleId: string;
}

interface Wrong {
  code: string;
  fields: Record<string, string>;
}

/** What comes back, why and where to, with photos; a plain form, so that it works without scripts. */
export function OrderReturn(props: OrderReturnProps) {
  const { action, hidden, lines, shops, refused, words, labels, refusals, fields, titleId } = props;
  const router = useRouter();
  const [wrong, setWrong] = useState<Wrong | null>(refused ? { code: refused, fields: {} } : null);
  const [busy, setBusy] = useState(false);
  const [, begin] = useTransition();
  const details = useRef<HTMLDetailsElement>(null);
  const sentence = (name: string) => {
    const code = wrong?.fields[name];
    return code ? (fields[code] ?? fields.invalid) : undefined;
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = await send(action, new FormData(event.currentTarget));
    setBusy(false);
    setWrong(answer);
    if (answer) return;
    if (details.current) details.current.open = false;
    begin(() => router.refresh());
    document.getElementById(titleId)?.focus();
  };
  const general =
    wrong &&
    (wrong.fields.lines ? words.chooseLine : !hasOwnBox(wrong) && (refusals[wrong.code] ?? refusals.unexpected));
  return (
    <details ref={details} className="act-fold" open={refused !== null || undefined}>
      <summary>
        <Icon name="rotate-ccw" size="s" />
        {words.summary}
        <Icon name="chevron-down" size="xs" />
      </summary>
      <form action={action} method="post" encType="multipart/form-data" onSubmit={submit} noValidate>
        <HiddenFields values={hidden} />
        <p className="small soft">{words.lead}</p>
        {lines.map((line) => (
          <ReturnBoxes key={line.id} line={line} words={words} wrong={sentence(`reason-${line.id}`)} />
        ))}
        <SelectField name="storeCode" label={words.store} labels={labels} required error={sentence('storeCode')}>
          {shops.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          name="note"
          label={words.note}
          labels={labels}
          help={words.noteHelp}
          maxLength={500}
          error={sentence('note')}
        />
        <Photos words={words} labels={labels} error={sentence('photos')} tooMany={fields.photo_many ?? ''} />
        <p className="small soft">{words.refund}</p>
        {general && (
          <p className="err" role="alert">
            <Icon name="triangle-alert" size="s" />
            {general}
          </p>
        )}
        <Button type="submit" wide busy={busy}>
          {words.button}
        </Button>
      </form>
    </details>
  );
}

const hasOwnBox = ({ fields }: Wrong) => Object.keys(fields).length > 0;

/** Null when it was taken. */
async function send(action: string, form: FormData): Promise<Wrong | null> {
  try {
    const answer = await fetch(action, { method: 'POST', body: form, headers: { accept: 'application/json' } });
    if (answer.ok) return null;
    const problem = (await answer.json()) as { code: string; fields?: Record<string, { code: string }> };
    const told = Object.entries(problem.fields ?? {}).map(([name, { code }]) => [name, code]);
    return { code: problem.code, fields: Object.fromEntries(told) };
  } catch {
    return { code: navigator.onLine ? 'unexpected' : 'offline', fields: {} };
  }
}

interface ReturnBoxesProps {
  line: Line;
  words: Record<Word, string>;
  wrong: string | undefined;
}

/** How many of one article, and why. */
function ReturnBoxes({ line: { id, name, price, left, reasons }, words, wrong }: ReturnBoxesProps) {
  const [count, setCount] = useState('0');
  return (
    <fieldset className="return-boxes">
      <legend>
        {name} <span className="small soft num">{price}</span>
      </legend>
      <input type="hidden" name="lineId" value={id} />
      <label>
        {words.quantity}
        <select name="quantity" className="box" value={count} onChange={({ target }) => setCount(target.value)}>
          <option value="0">{words.none}</option>
          {Array.from({ length: left }, (_, index) => index + 1).map((units) => (
            <option key={units} value={units}>
              {fill(words.units, { count: units })}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.reason}
        <select
          name="reason"
          className="box"
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong && `reason-${id}`}
        >
          <option value="">{words.reasonNone}</option>
          {reasons.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {wrong && count !== '0' && (
        <span className="err" id={`reason-${id}`}>
          <Icon name="triangle-alert" size="s" />
          {wrong}
        </span>
      )}
    </fieldset>
  );
}

interface PhotosProps {
  words: Record<Word, string>;
  labels: FieldLabels;
  error: string | undefined;
  tooMany: string;
}

function Photos({ words, labels, error, tooMany }: PhotosProps) {
  const [count, setCount] = useState(0);
  const said = count > MOST_PHOTOS ? tooMany : error;
  return (
    <div className="field">
      <label className="l" htmlFor="photos">
        {words.photos} <span className="opt-l">{labels.optional}</span>
      </label>
      <span className="h" id="photos-help">
        {words.photosHelp}
      </span>
      <input
        id="photos"
        name="photos"
        type="file"
        className="box"
        multiple
        accept="image/jpeg,image/png,image/webp,image/heic,image/heif"
        onChange={({ target }) => setCount(target.files?.length ?? 0)}
        aria-invalid={said ? true : undefined}
        aria-describedby={said ? 'photos-help photos-error' : 'photos-help'}
      />
      {said && (
        <span className="err" id="photos-error">
          <Icon name="triangle-alert" size="s" />
          {said}
        </span>
      )}
    </div>
  );
}
