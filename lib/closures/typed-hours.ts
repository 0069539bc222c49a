import type { Result } from '../result';
import { type DayKind, dayKinds } from './input';
import type { HoursPreview } from './types';

/** The boxes of the form as they were left, right or wrong. */
export interface TypedHours {
  from: string;
  to: string;
  day: DayKind;
  opens: string[];
  closes: string[];
  noteJa: string;
  noteEn: string;
}

export type HoursOutcome = { kind: 'preview'; preview: HoursPreview } | { kind: 'done'; orders: number };

/** What came of the last press of a button, and the boxes as they were then. */
export interface HoursAnswer {
  result: Result<HoursOutcome> | null;
  typed: TypedHours;
}

/** What came with a form, whatever else came with it. */
export function typedHours(form: FormData): TypedHours {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  const text = (name: string) => texts(name)[0] ?? '';
  return {
    from: text('from'),
    to: text('to'),
    day: dayKinds.find((kind) => kind === text('day')) ?? 'closed',
    opens: texts('opens'),
    closes: texts('closes'),
    noteJa: text('noteJa'),
    noteEn: text('noteEn'),
  };
}
