import { actValue } from '@/lib/basket/acts';
import { formatMoney } from '@/lib/money';
import type { QuotedLine, QuoteView } from '@/lib/orders/quote-types';
import { BasketMark } from './basket-mark';
import { allThere, BasketOther } from './basket-other';
import { BasketShopsButton } from './basket-shops';
import type { BasketWords } from './basket-words';
import { fill } from './fill';
import { Button } from './ui/button';

interface BasketTroubleProps {
  view: QuoteView;
  words: BasketWords;
  /** It sold out under the shopper's hands: said so, and what was not lost. */
  meanwhile?: boolean;
  busy: boolean;
}

/** What the chosen shop cannot hand over, and the ways on: the nearest shop that has all, then going on without. */
export function BasketTrouble({ view, words, meanwhile = false, busy }: BasketTroubleProps) {
  const { shop, trouble } = view;
  if (!shop || !trouble) return null;
  const missing = view.lines.filter(isMissing);
  return (
    <section className="swap" role={meanwhile ? 'alert' : undefined} aria-labelledby="swap-title">
      <h2 id="swap-title" tabIndex={-1}>
        {headingOf(missing, view, words.trouble, meanwhile)}
      </h2>
      {meanwhile && <p className="small soft">{words.trouble.kept}</p>}
      {missing.length > 0 && (
        <ul>
          {missing.map((line) => (
            <li key={line.sku} className="old">
              {line.sold?.picture && <img className="thumb" src={line.sold.picture} alt="" width={56} height={56} />}
              <span>
                <b>{[line.title, line.label].filter(Boolean).join(' ・ ')}</b>
                <BasketMark line={line} shop={shop} part={undefined} words={words} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <WaysOn view={view} words={words} busy={busy} />
    </section>
  );
}

/** The chosen shop cannot hand it over, and nobody else was asked. */
const isMissing = ({ state }: QuotedLine) => state === 'short' || state === 'none' || state === 'gone';

function headingOf(missing: QuotedLine[], view: QuoteView, words: BasketWords['trouble'], meanwhile: boolean): string {
  const store = view.shop?.name ?? '';
  const [first, second] = missing;
  const count = missing.length;
  if (!view.shop?.promise || !first) return fill(words.closed, { store });
  const { title, state, sold } = first;
  if (missing.every((line) => line.state === 'gone'))
    return fill(second ? words.goneSome : words.goneOne, { title, count });
  if (!second && state === 'short') return fill(words.shortOne, { title, store, left: sold?.stock?.left ?? 0 });
  if (!second && view.lines.length > 1) return fill(meanwhile ? words.soldOutOne : words.missingOne, { title, store });
  if (count === view.lines.length) return fill(meanwhile ? words.soldOutAll : words.missingAll, { store });
  return fill(meanwhile ? words.soldOutSome : words.missingSome, { count, store });
}

function WaysOn({ view, words, busy }: Omit<BasketTroubleProps, 'meanwhile'>) {
  const { nearest, rest, canSend, without } = view.trouble ?? {};
  const say = words.trouble;
  return (
    <div className="ways">
      {nearest && (
        <BasketOther shop={nearest} act={{ kind: 'store', code: nearest.code }} kind="solid" busy={busy} words={words}>
          {allThere(nearest.name, view.count, words)}
        </BasketOther>
      )}
      {rest && (
        <BasketOther
          shop={rest}
          act={{ kind: 'rest', rest: { kind: 'store', code: rest.code } }}
          busy={busy}
          words={words}
        >
          {fill(say.restStore, { store: rest.name })}
        </BasketOther>
      )}
      {canSend && (
        <Button
          type="submit"
          kind="quiet"
          wide
          busy={busy}
          name="act"
          value={actValue({ kind: 'rest', rest: { kind: 'delivery' } })}
        >
          {say.restHome}
        </Button>
      )}
      {without && (
        <Button
          type="submit"
          kind={nearest ? 'quiet' : 'solid'}
          wide
          busy={busy}
          name="act"
          value={actValue({ kind: 'fit' })}
        >
          {withoutWords(view, say, without)}
        </Button>
      )}
      {!nearest && <BasketShopsButton chosen={false} words={{ ...words, choose: say.elsewhere }} />}
    </div>
  );
}

function withoutWords(
  view: QuoteView,
  words: BasketWords['trouble'],
  without: { count: number; total: number },
): string {
  const missing = view.lines.filter(isMissing);
  const total = formatMoney(without.total, view.currency);
  const [first] = missing;
  if (missing.length === 1 && first?.state === 'gone') return fill(words.goneFit, { total });
  if (missing.length === 1 && first?.state === 'none') return fill(words.withoutOne, { total });
  return fill(words.withoutSome, { count: without.count, total });
}
