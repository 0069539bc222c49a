'use client';

import { useActionState } from 'react';
import { type Locale, localePath } from '@/lib/locale';
import type { PointRow } from '@/lib/points/types';
import type { Result } from '@/lib/result';
import type messages from '@/messages/ja/points.json';
import { fill } from './fill';
import { PointList, type PointWords } from './point-list';
import { Button } from './ui/button';
import { Icon } from './ui/icon';

interface PointChooserProps {
  /** Nearest first. */
  points: readonly PointRow[];
  /** What the distances are from; null when that is not known. */
  around: string | null;
  /** What was typed is no place. */
  unknown: boolean;
  near: string;
  chosen: string | null;
  /** Page to go on to. */
  back: '/basket' | '/checkout';
  locale: Locale;
  words: (typeof messages)['page'] & { list: PointWords };
  choose: (before: Result | null, form: FormData) => Promise<Result>;
}

/** A search for where, and the points around it to choose from. */
export function PointChooser(props: PointChooserProps) {
  const { points, around, unknown, near, chosen, back, locale, words, choose } = props;
  const [result, submit, busy] = useActionState(choose, null);
  const takes = points.some(({ reasons, ready }) => reasons.length === 0 && ready);
  return (
    <>
      <form className="points-search" action={localePath(locale, '/basket/points')}>
        <input type="hidden" name="from" value={back.slice(1)} />
        <label htmlFor="near">{words.near}</label>
        <div>
          <input id="near" name="near" className="box" defaultValue={near} maxLength={80} placeholder={words.example} />
          <Button type="submit" kind="quiet">
            {words.search}
          </Button>
        </div>
      </form>
      <p className="small soft" role="status">
        {unknown ? fill(words.unknown, { near }) : around && fill(words.around, { around })}
      </p>
      <form action={submit}>
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="locale" value={locale} />
        {result?.ok === false && (
          <p className="err" id="point-error" role="alert">
            <Icon name="triangle-alert" size="s" />
            {words.choose}
          </p>
        )}
        <PointList points={points} chosen={chosen} locale={locale} words={words.list} describedBy="point-error" />
        <div className="act">
          <a className="btn quiet" href={localePath(locale, back)}>
            {words.back}
          </a>
          {takes && (
            <Button type="submit" busy={busy}>
              {words.use}
            </Button>
          )}
        </div>
      </form>
    </>
  );
}
