import { collectors } from '@/lib/orders/types';
import { CheckoutError, type CheckoutPartProps } from './checkout-part';
import { Field, TextField } from './ui/field';

/** Who comes for it, and what the shop should know. */
export function CheckoutCollector({ view: { parts }, words: { collector, field }, typed, errors }: CheckoutPartProps) {
  // Whoever opens the door takes a parcel.
  const sent = parts.length > 0 && parts.every(({ kind }) => kind === 'delivery');
  return (
    <section aria-labelledby="collector-title">
      <h2 id="collector-title">{sent ? collector.notesTitle : collector.title}</h2>
      <fieldset id="collector" tabIndex={-1} className="picks" hidden={sent}>
        <legend className="sr">{collector.title}</legend>
        {collectors.map((who) => (
          <label key={who} className="pick">
            <input type="radio" name="collector" value={who} defaultChecked={who === typed.collector} />
            <span className="dot" />
            <span className="nm">{collector[who]}</span>
            {who === 'proxy' && <span className="by">{collector.proxyBy}</span>}
          </label>
        ))}
      </fieldset>
      <CheckoutError name="collector" errors={errors} />
      <div className="if-proxy">
        <Field
          name="collectorName"
          label={collector.name}
          labels={field}
          required
          autoComplete="off"
          defaultValue={typed.collectorName}
          error={errors.collectorName}
        />
      </div>
      <TextField
        name="notes"
        label={collector.notes}
        labels={field}
        help={collector.notesHelp}
        placeholder={collector.notesHint}
        autoComplete="off"
        defaultValue={typed.notes}
        error={errors.notes}
      />
    </section>
  );
}
