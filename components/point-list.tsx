import { type Locale, middot } from '@/lib/locale';
import type { PointRow } from '@/lib/points/types';
import type messages from '@/messages/ja/points.json';
import { Icon } from './ui/icon';

/** Sentences of the list, in the page's language. */
export type PointWords = (typeof messages)['list'];

interface PointListProps {
  /** Nearest first. */
  points: readonly PointRow[];
  /** Code of the point that is chosen, or null. */
  chosen: string | null;
  locale: Locale;
  words: PointWords;
  /** What is wrong with the choice stands in the element of this id. */
  describedBy?: string;
}

/**
 * Points that take the basket, as radios of the name `point`; below them those that do not, with the reasons. Works as
 * forms do everywhere.
 */
export function PointList({ points, chosen, locale, words, describedBy }: PointListProps) {
  const refused = points.map((point) => whyNot(point, words));
  const row = (point: PointRow, index: number, takes: boolean) =>
    (refused[index]?.length === 0) === takes && (
      <PointPick
        key={point.code}
        point={point}
        reasons={refused[index] ?? []}
        chosen={point.code === chosen}
        locale={locale}
        words={words}
      />
    );
  if (points.length === 0) return <p className="note">{words.none}</p>;
  return (
    <fieldset id="point" tabIndex={-1} className="picks points" aria-describedby={describedBy}>
      <legend className="sr">{words.legend}</legend>
      {points.map((point, index) => row(point, index, true))}
      {refused.some((reasons) => reasons.length > 0) && <p className="points-heading">{words.refused}</p>}
      {points.map((point, index) => row(point, index, false))}
    </fieldset>
  );
}

const whyNot = ({ reasons, ready }: PointRow, words: PointWords): string[] =>
  reasons.length > 0 || ready ? reasons : [words.lacking];

interface PointPickProps {
  point: PointRow;
  reasons: readonly string[];
  chosen: boolean;
  locale: Locale;
  words: PointWords;
}

/** One point, the whole row a radio: whose it is and where, its hours, and from when or why not. */
function PointPick({ point, reasons, chosen, locale, words }: PointPickProps) {
  const { code, name, kind, operator, address, hours, distance, ready } = point;
  const refused = reasons.length > 0;
  // A shop mostly bears its chain's name.
  const whose = name.includes(operator) ? null : operator;
  return (
    <label className="pick">
      <input
        type="radio"
        name="point"
        value={code}
        defaultChecked={chosen && !refused}
        disabled={refused}
        aria-describedby={refused ? `point-${code}-why` : undefined}
      />
      <span className="dot" />
      <span className="nm">{name}</span>
      <span className="rt">
        {!refused && <span className="t">{ready}</span>}
        {distance && <span className="d">{distance}</span>}
      </span>
      <span className="by">{[words.kinds[kind], whose, hours].filter(Boolean).join(middot[locale])}</span>
      <span className="by">{address}</span>
      {refused && (
        <span className="by why" id={`point-${code}-why`}>
          <Icon name="info" size="s" />
          <span>{reasons.join(locale === 'ja' ? '、' : '; ')}</span>
        </span>
      )}
    </label>
  );
}
