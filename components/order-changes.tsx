import { ActFold, type ActResult } from './act-fold';
import { fill } from './fill';
import type { OtherShop } from './order-trouble';
import { type SlotDay, SlotPicker, type SlotWords } from './slot-picker';

type Act = (before: ActResult, form: FormData) => Promise<ActResult>;

interface Changing {
  /** The order’s secret and its part, sent with each form. */
  hidden: Record<string, string>;
  action: Act;
  refusals: Record<string, string>;
  titleId: string;
}

interface SlotChangeProps extends Changing {
  days: SlotDay[];
  /** ISO instant it is booked for now. */
  booked: string | null;
  words: { summary: string; legend: string; button: string; picker: SlotWords };
}

/** Another time for collecting. */
export function SlotChange({ days, booked, words, ...changing }: SlotChangeProps) {
  return (
    <ActFold icon="clock" summary={words.summary} button={words.button} {...changing}>
      <SlotPicker
        key={booked}
        name="slot"
        id={`slot-${changing.hidden.fulfillmentId}`}
        legend={words.legend}
        days={days}
        chosen={booked}
        held={booked ?? undefined}
        words={words.picker}
      />
    </ActFold>
  );
}

interface ShopChangeProps extends Changing {
  shops: OtherShop[];
  words: { summary: string; legend: string; lead: string; way: string; button: string };
}

/** Another shop that has all of it. */
export function ShopChange({ shops, words, ...changing }: ShopChangeProps) {
  return (
    <ActFold icon="store" summary={words.summary} button={words.button} {...changing}>
      <p className="small soft">{words.lead}</p>
      <fieldset className="picks" aria-label={words.legend}>
        {shops.map(({ code, name, distance, when }, index) => (
          <label key={code} className="pick">
            <input type="radio" name="storeCode" value={code} defaultChecked={index === 0} />
            <span className="dot" />
            <span className="nm">{name}</span>
            <span className="by">{fill(words.way, { distance, when })}</span>
          </label>
        ))}
      </fieldset>
    </ActFold>
  );
}

interface LinesCancelProps extends Changing {
  lines: { sku: string; title: string; detail: string | null; quantity: number }[];
  words: { summary: string; lead: string; keep: string; take: string; effect: string; button: string };
}

/** Giving up some of what was ordered. */
export function LinesCancel({ lines, words, ...changing }: LinesCancelProps) {
  // Several parts may hold the same article.
  const idOf = (sku: string) => `cancel-${changing.hidden.fulfillmentId}-${sku}`;
  return (
    <ActFold icon="minus" kind="risk" summary={words.summary} button={words.button} {...changing}>
      <p>
        <b>{words.lead}</b>
      </p>
      {lines.map(({ sku, title, detail, quantity }) => (
        <div key={sku} className="line-cancel">
          <label htmlFor={idOf(sku)}>
            {title}
            {detail && <span className="small soft">{detail}</span>}
          </label>
          <input type="hidden" name="sku" value={sku} />
          <select id={idOf(sku)} name="quantity" className="box" defaultValue="0">
            <option value="0">{words.keep}</option>
            {upTo(quantity).map((count) => (
              <option key={count} value={count}>
                {fill(words.take, { count })}
              </option>
            ))}
          </select>
        </div>
      ))}
      <p className="small soft">{words.effect}</p>
    </ActFold>
  );
}

const upTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1);
