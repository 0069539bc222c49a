import { useState } from 'react';
import { formatMoney } from '@/lib/money';
import { CheckoutError, type CheckoutPartProps } from './checkout-part';
import { fill } from './fill';

type Use = 'none' | 'all' | 'some';

interface CheckoutPointsProps extends CheckoutPartProps {
  /** What the member has. */
  points: number;
  /** How many would be spent now. */
  onSpend(points: number): void;
}

const grouped = new Intl.NumberFormat('en-US');
/** As the server reads it: full-width and grouped digits are digits. */
const typedPoints = (typed: string) => Number(typed.normalize('NFKC').replace(/[,\s]/g, '')) || 0;

/** All, some or none of a member's points: radios, and a box that chooses its own. */
export function CheckoutPoints({ view, points, words: { points: say }, typed, errors, onSpend }: CheckoutPointsProps) {
  const most = Math.min(points, view.total);
  const [use, setUse] = useState<Use>(typed.pointsUse);
  const [some, setSome] = useState(typed.pointsSome);
  if (points <= 0) return null;
  const tell = (next: Use, count: string) => {
    setUse(next);
    onSpend({ none: 0, all: most, some: Math.min(typedPoints(count), most) }[next]);
  };
  const error = errors.pointsSome;
  const pick = (value: Use, name: string, by?: string) => (
    <label className="pick">
      <input type="radio" name="pointsUse" value={value} checked={use === value} onChange={() => tell(value, some)} />
      <span className="dot" />
      <span className="nm">{name}</span>
      {by && <span className="by num">{by}</span>}
    </label>
  );
  return (
    <section aria-labelledby="points-title">
      <h2 id="points-title">
        {say.title} <small className="num">{fill(say.balance, { points: grouped.format(points) })}</small>
      </h2>
      <input type="hidden" name="pointsAll" value={most} />
      <fieldset className="picks points-use" aria-describedby={error && 'pointsSome-error'}>
        <legend className="sr">{say.title}</legend>
        {pick('none', say.none)}
        {pick('all', say.all, fill(say.allBy, { amount: formatMoney(most, view.currency) }))}
        {pick('some', say.some)}
        <div className="points-some">
          <label className="sr" htmlFor="pointsSome">
            {say.count}
          </label>
          <input
            id="pointsSome"
            name="pointsSome"
            className="box num"
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            value={some}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'pointsSome-error' : 'pointsSome-help'}
            onChange={({ target }) => {
              setSome(target.value);
              tell('some', target.value);
            }}
          />
          <span aria-hidden="true">{say.unit}</span>
          <span className="tiny soft" id="pointsSome-help">
            {fill(say.upTo, { points: grouped.format(most) })}
          </span>
        </div>
      </fieldset>
      <CheckoutError name="pointsSome" errors={errors} />
    </section>
  );
}
