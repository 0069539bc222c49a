'use client';

import { useId } from 'react';
import { ActFold, ActRefusal, type ActResult } from './act-fold';
import { HiddenFields } from './hidden-fields';
import { Button } from './ui/button';
import { Field, type FieldLabels } from './ui/field';
import { Icon } from './ui/icon';
import { useActForm } from './use-act-form';

type Act = (before: ActResult, form: FormData) => Promise<ActResult>;

interface OrderArrivalProps {
  hidden: Record<string, string>;
  /** The shop brings orders out to cars. */
  toCar: boolean;
  /** Sentences of what was told the shop; null for what was not. */
  told: { onTheWay: string | null; arrived: string | null; met: string | null };
  /** That the shop is closed now, and until when; nobody is met then. */
  closed: string | null;
  car: { bay: string; car: string; colour: string };
  setOff: Act;
  arrive: Act;
  words: {
    title: string;
    lead: string;
    setOff: string;
    arrive: string;
    afterwards: string;
    bay: string;
    bayHelp: string;
    car: string;
    carHelp: string;
    colour: string;
    colourHelp: string;
    change: string;
    changeButton: string;
  };
  labels: FieldLabels;
  refusals: Record<string, string>;
  titleId: string;
}

/** On the way, and here: told the shop by a tap, with the car where it comes out to one. */
export function OrderArrival(props: OrderArrivalProps) {
  const { told, words } = props;
  const headingId = useId();
  return (
    <section className="arrival" aria-labelledby={headingId}>
      <h2 id={headingId}>{words.title}</h2>
      <div role="status">
        {told.onTheWay && !told.arrived && <Told text={told.onTheWay} />}
        {told.arrived && <Told text={told.arrived} />}
        {told.met ? (
          <b className="met">{told.met}</b>
        ) : (
          told.arrived && <p className="small soft">{words.afterwards}</p>
        )}
      </div>
      {!told.arrived && <Comes {...props} />}
      {told.arrived && !told.met && props.toCar && <CarMoved {...props} />}
    </section>
  );
}

const Told = ({ text }: { text: string }) => (
  <p className="told">
    <Icon name="check" size="s" />
    {text}
  </p>
);

function Comes(props: OrderArrivalProps) {
  const { hidden, toCar, told, closed, words, refusals } = props;
  const going = useActForm<ActResult>(props.setOff, null);
  const here = useActForm<ActResult>(props.arrive, null);
  return (
    <>
      <p className="small soft">{words.lead}</p>
      {!told.onTheWay && (
        <form {...going.form}>
          <HiddenFields values={hidden} />
          <ActRefusal answer={going.state} unsent={going.unsent} refusals={refusals} />
          <Button type="submit" kind="quiet" icon="navigation" wide busy={going.busy}>
            {words.setOff}
          </Button>
        </form>
      )}
      <form {...here.form}>
        <HiddenFields values={hidden} />
        {closed && <p className="note">{closed}</p>}
        {toCar && <CarFields {...props} />}
        <ActRefusal answer={here.state} unsent={here.unsent} refusals={refusals} />
        <Button type="submit" icon="map-pin" wide busy={here.busy}>
          {words.arrive}
        </Button>
      </form>
    </>
  );
}

function CarMoved(props: OrderArrivalProps) {
  const { hidden, arrive, words, refusals, titleId } = props;
  return (
    <ActFold
      icon="map-pin"
      summary={words.change}
      button={words.changeButton}
      hidden={hidden}
      action={arrive}
      refusals={refusals}
      titleId={titleId}
    >
      <CarFields {...props} />
    </ActFold>
  );
}

function CarFields({ hidden, words, labels, car }: OrderArrivalProps) {
  const idOf = (name: string) => `${name}-${hidden.fulfillmentId}`;
  return (
    <>
      <Field
        name="bay"
        id={idOf('bay')}
        label={words.bay}
        labels={labels}
        help={words.bayHelp}
        defaultValue={car.bay}
        maxLength={20}
      />
      <div className="two">
        <Field
          name="car"
          id={idOf('car')}
          label={words.car}
          labels={labels}
          help={words.carHelp}
          defaultValue={car.car}
          maxLength={40}
        />
        <Field
          name="colour"
          id={idOf('colour')}
          label={words.colour}
          labels={labels}
          help={words.colourHelp}
          defaultValue={car.colour}
          maxLength={20}
        />
      </div>
    </>
  );
}
