import { clsx } from 'clsx';
import { actValue } from '@/lib/basket/acts';
import type { QuoteView } from '@/lib/orders/quote-types';
import type { BasketWords } from './basket-words';
import { Icon } from './ui/icon';
import type { IconName } from './ui/icon-names';

interface BasketPlacesProps {
  view: QuoteView;
  words: BasketWords['places'];
  /** Page where a place that holds no stock is chosen. */
  pointsHref: string;
}

/** The three ways to get it: in a shop, at a point, at home. Buttons and a link, so that it works without scripts. */
export function BasketPlaces({ view: { place }, words, pointsHref }: BasketPlacesProps) {
  return (
    <fieldset className="places">
      <legend className="sr">{words.legend}</legend>
      <PlaceButton kind="store" icon="store" chosen={place === 'store'} label={words.store} />
      <a className={clsx('place', place === 'point' && 'on')} href={pointsHref} aria-current={place === 'point'}>
        <Icon name="map-pin" size="s" />
        {words.point}
      </a>
      <PlaceButton kind="delivery" icon="truck" chosen={place === 'delivery'} label={words.delivery} />
    </fieldset>
  );
}

interface PlaceButtonProps {
  kind: 'store' | 'delivery';
  icon: IconName;
  chosen: boolean;
  label: string;
}

const PlaceButton = ({ kind, icon, chosen, label }: PlaceButtonProps) => (
  <button
    type="submit"
    className={clsx('place', chosen && 'on')}
    name="act"
    value={actValue({ kind: 'place', place: { kind } })}
    aria-pressed={chosen}
  >
    <Icon name={icon} size="s" />
    {label}
  </button>
);
