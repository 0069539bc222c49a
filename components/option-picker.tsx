'use client';

import { clsx } from 'clsx';
import { possibleKeys, variantOf } from '@/lib/catalog/choice';
import type { OptionView } from '@/lib/catalog/product-view';
import type { VariantMark } from '@/lib/promise/types';
import { shortStockWords } from '@/lib/stock/words';
import { fill } from './fill';
import { useProduct } from './product-choice';
import { StockMark } from './stock-mark';
import { Icon } from './ui/icon';

/** Labels up to this long stand five in a row with their marks. */
const SHORT_LABEL = 5;

const columnsOf = ({ kind, values }: OptionView): string => {
  if (kind === 'color' && values.every(({ picture }) => picture)) return values.length === 5 ? 'cols5' : 'cols4';
  return values.every(({ label }) => label.length <= SHORT_LABEL) ? 'cols5' : 'wide';
};

/** Colour, size and whatever else there is to choose, each a group of radios. */
export function OptionPicker({ chartHref }: { chartHref: string | null }) {
  const { view, words, lost } = useProduct();
  if (view.options.length === 0 && !chartHref) return null;
  return (
    <form className="picker" data-lost={lost || undefined}>
      {view.options.map((option, index) => (
        <OptionGroup key={option.name} option={option} index={index} />
      ))}
      {chartHref && (
        <a className="link" href={chartHref}>
          <Icon name="ruler" size="s" />
          {words.chart}
        </a>
      )}
    </form>
  );
}

function OptionGroup({ option, index }: { option: OptionView; index: number }) {
  const { view, variant, words, rows, storeCode } = useProduct();
  const possible = possibleKeys(view.variants, variant.optionValues, index);
  const store = rows?.find(({ code }) => code === storeCode)?.name;
  // Shops' marks say nothing of what no shop hands over.
  const isMarked = index === view.options.length - 1 && view.ways.includes('pickup');
  const chosen = option.values.find(({ key }) => key === variant.optionValues[index]);
  return (
    <fieldset>
      <legend>
        <span>
          <b>{option.name}</b> {option.unit && <small className="soft">{option.unit}</small>}
        </span>
        <span className="soft">{isMarked && store ? fill(words.marksOf, { store }) : chosen?.label}</span>
      </legend>
      <div className={clsx('opts', columnsOf(option))}>
        {option.values.map((value) => (
          <OptionValue
            key={value.key}
            value={value}
            option={option}
            index={index}
            possible={possible.has(value.key)}
            marked={isMarked}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface OptionValueProps {
  value: OptionView['values'][number];
  option: OptionView;
  index: number;
  possible: boolean;
  /** With the mark of the variant it would choose, at the shop of the page. */
  marked: boolean;
}

function OptionValue({ value, option, index, possible, marked }: OptionValueProps) {
  const { view, variant, choose, marks, words } = useProduct();
  const picture = option.kind === 'color' ? value.picture : null;
  const leadsTo = marked && variantOf(view.variants, [...variant.optionValues.slice(0, index), value.key]);
  const known = leadsTo ? marks?.[leadsTo.sku] : undefined;
  return (
    <label
      className={clsx('opt', picture && 'color', known?.band === 'none' && !known.brought && 'gone')}
      title={possible ? undefined : words.impossible}
    >
      <input
        type="radio"
        name={`option-${index}`}
        value={value.key}
        checked={variant.optionValues[index] === value.key}
        disabled={!possible}
        onChange={() => choose(index, value.key)}
      />
      {picture && <img src={picture} alt="" width={160} height={160} loading="lazy" />}
      {picture ? <span>{value.label}</span> : <b>{value.label}</b>}
      {marked && possible && <OptionMark known={known} />}
      {!possible && <span className="sr">{words.impossible}</span>}
    </label>
  );
}

/** Its line stands before the stock is known, so that nothing moves when it comes. */
function OptionMark({ known }: { known: VariantMark | undefined }) {
  const { words, locale } = useProduct();
  if (!known) return <span className="mk-space" />;
  return <StockMark band={known.band}>{known.brought ? words.toBring : shortStockWords(known, locale)}</StockMark>;
}
