'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import {
  copyDay,
  MOST_SPANS,
  type TypedSpan,
  type WeekForm,
  type WeekRow,
  weekdays,
  weekRows,
} from '@/lib/stores/week-form';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';

interface WeekFieldsProps {
  week: WeekForm;
  onChange: (week: WeekForm) => void;
  problem: (name: string) => string | null;
}

/** What stands in a day that is opened. */
const usual: TypedSpan = { opens: '10:00', closes: '20:00' };
const copies = { toAll: weekdays, toWeekdays: weekdays.slice(0, 5), toWeekend: weekdays.slice(5) } as const;

/** The hours of every weekday and of public holidays. */
export function WeekFields({ week, onChange, problem }: WeekFieldsProps) {
  const t = useTranslations('adminStores.week');
  const [news, setNews] = useState('');
  return (
    <div className="week-rows" id="week">
      {weekRows.map((row) => (
        <DayFields
          key={row}
          row={row}
          spans={week[row]}
          problem={problem(`week.${row}`)}
          onChange={(spans) => onChange({ ...week, [row]: spans })}
          onCopy={(to) => {
            onChange(copyDay(week, row, copies[to]));
            setNews(t('copied', { day: t(`row.${row}`) }));
          }}
        />
      ))}
      <p className="sr" role="status">
        {news}
      </p>
      {problem('week') && (
        <p className="err" id="week-error">
          <Icon name="triangle-alert" size="s" />
          {problem('week')}
        </p>
      )}
    </div>
  );
}

interface DayFieldsProps {
  row: WeekRow;
  /** null = as on the weekday. */
  spans: TypedSpan[] | null;
  problem: string | null;
  onChange: (spans: TypedSpan[] | null) => void;
  onCopy: (to: keyof typeof copies) => void;
}

function DayFields({ row, spans, problem, onChange, onCopy }: DayFieldsProps) {
  const t = useTranslations('adminStores.week');
  const day = t(`row.${row}`);
  const isOpen = spans !== null && spans.length > 0;
  const id = `week.${row}`;
  const kind = spans === null ? 'asWeekday' : isOpen ? 'open' : 'closed';
  return (
    <fieldset className="week-day" id={id} tabIndex={-1} aria-describedby={problem ? `${id}-error` : undefined}>
      <legend>{day}</legend>
      <div className="week-kind">
        <label className="check">
          <input
            type="checkbox"
            checked={kind === 'closed'}
            onChange={(event) => onChange(event.target.checked ? [] : [usual])}
          />
          <span>{t('closed')}</span>
        </label>
        {row === 'holiday' && (
          <label className="check">
            <input
              type="checkbox"
              checked={kind === 'asWeekday'}
              onChange={(event) => onChange(event.target.checked ? null : [usual])}
            />
            <span>{t('asWeekday')}</span>
          </label>
        )}
      </div>
      {isOpen && <SpanBoxes day={day} spans={spans} problem={problem} onChange={onChange} />}
      {isOpen && (
        <div className="week-acts">
          <Button
            kind="quiet"
            small
            icon="plus"
            aria-label={t('moreOf', { day })}
            disabled={spans.length >= MOST_SPANS}
            onClick={() => onChange([...spans, { opens: '', closes: '' }])}
          >
            {t('more')}
          </Button>
          {row !== 'holiday' && (
            <details className="draft-more">
              <summary className="btn quiet sm" aria-label={t('copyOf', { day })}>
                {t('copy')}
                <Icon name="chevron-down" size="xs" />
              </summary>
              <div className="week-copies">
                {(Object.keys(copies) as (keyof typeof copies)[]).map((to) => (
                  <Button
                    key={to}
                    kind="quiet"
                    small
                    onClick={(event) => {
                      event.currentTarget.closest('details')?.removeAttribute('open');
                      onCopy(to);
                    }}
                  >
                    {t(to)}
                  </Button>
                ))}
              </div>
            </details>
          )}
        </div>
      )}
      {problem && (
        <span className="err" id={`${id}-error`}>
          <Icon name="triangle-alert" size="s" />
          {problem}
        </span>
      )}
    </fieldset>
  );
}

interface SpanBoxesProps {
  day: string;
  spans: TypedSpan[];
  problem: string | null;
  onChange: (spans: TypedSpan[]) => void;
}

function SpanBoxes({ day, spans, problem, onChange }: SpanBoxesProps) {
  const t = useTranslations('adminStores.week');
  return (
    <div className="week-spans">
      {spans.map((span, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: spans are told apart by their place alone
        <div className="week-span" key={index}>
          {(['opens', 'closes'] as const).map((name) => (
            <input
              key={name}
              className="box num"
              maxLength={10}
              autoComplete="off"
              placeholder={usual[name]}
              aria-label={t(name, { day, number: index + 1 })}
              aria-invalid={problem ? true : undefined}
              value={span[name]}
              onChange={(event) =>
                onChange(spans.map((one, at) => (at === index ? { ...one, [name]: event.target.value } : one)))
              }
            />
          ))}
          {spans.length > 1 && (
            <button
              type="button"
              className="icb"
              aria-label={t('less', { day, number: index + 1 })}
              onClick={() => onChange(spans.filter((_, at) => at !== index))}
            >
              <Icon name="x" size="s" />
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
