'use client';

import { useTranslations } from 'next-intl';
import { type DayKind, dayKinds } from '@/lib/closures/input';
import { Icon } from '../../ui/icon';

interface DayKindFieldsProps {
  day: DayKind;
  opens: string[];
  closes: string[];
  problem: string | null;
  onChange: (form: { day?: DayKind; opens?: string[]; closes?: string[] }) => void;
}

const ROWS = [0, 1];

/** Closed, other hours, or as usual again. */
export function DayKindFields({ day, opens, closes, problem, onChange }: DayKindFieldsProps) {
  const t = useTranslations('adminStores.days');
  const typed = { opens, closes };
  return (
    <fieldset className="day-choice">
      <legend className="sr">{t('how')}</legend>
      <div className="picks">
        {dayKinds.map((kind) => (
          <label className="pick" key={kind}>
            <input type="radio" name="day" checked={kind === day} onChange={() => onChange({ day: kind })} />
            <span className="dot" />
            <span className="nm">{t(kind)}</span>
            <span className="by">{t(`${kind}By`)}</span>
          </label>
        ))}
      </div>
      {day === 'hours' && (
        <fieldset className="spans" id="opens" tabIndex={-1} aria-describedby="spans-help opens-error">
          <legend>{t('spans')}</legend>
          <p className="small soft" id="spans-help">
            {t('spansHelp')}
          </p>
          {ROWS.map((row) => (
            <div className="span" key={row}>
              {(['opens', 'closes'] as const).map((name) => (
                <input
                  key={name}
                  className="box num"
                  maxLength={10}
                  autoComplete="off"
                  placeholder={name === 'opens' ? '10:00' : '17:00'}
                  aria-label={t(name, { row: row + 1 })}
                  aria-invalid={problem ? true : undefined}
                  value={typed[name][row] ?? ''}
                  onChange={(event) =>
                    onChange({ [name]: ROWS.map((at) => (at === row ? event.target.value : (typed[name][at] ?? ''))) })
                  }
                />
              ))}
            </div>
          ))}
          {problem && (
            <span className="err" id="opens-error">
              <Icon name="triangle-alert" size="s" />
              {problem}
            </span>
          )}
        </fieldset>
      )}
    </fieldset>
  );
}
