import { testCards } from '@/lib/payments/test-gateway/charge-status';
import type messages from '@/messages/ja/payment.json';

type Words = (typeof messages)['form'];

interface CardBoxesProps {
  words: Words;
  errorOf(name: string): string | undefined;
}

/** What is on a card. */
export const CardBoxes = ({ words, errorOf }: CardBoxesProps) => (
  <div className="pay-card only-card">
    <CardBox
      name="number"
      label={words.number}
      autoComplete="cc-number"
      hint="1234 5678 9012 3456"
      error={errorOf('number')}
    />
    <div className="pay-two">
      <CardBox name="expiry" label={words.expiry} autoComplete="cc-exp" hint="12/34" error={errorOf('expiry')} />
      <CardBox name="cvc" label={words.cvc} autoComplete="cc-csc" hint="123" error={errorOf('cvc')} />
    </div>
  </div>
);

interface CardBoxProps {
  name: string;
  label: string;
  autoComplete: string;
  hint: string;
  error: string | undefined;
}

const CardBox = ({ name, label, autoComplete, hint, error }: CardBoxProps) => (
  <div className="pay-box">
    <label htmlFor={name}>{label}</label>
    <input
      id={name}
      name={name}
      inputMode="numeric"
      autoComplete={autoComplete}
      placeholder={hint}
      maxLength={30}
      aria-required="true"
      aria-invalid={error ? true : undefined}
      aria-describedby={error && `${name}-error`}
    />
    {error && <span id={`${name}-error`}>{error}</span>}
  </div>
);

const inFours = (number: string) => number.replace(/\d{4}(?=\d)/g, '$& ');

/** The cards the test gateway knows, and what comes of each. */
export function TestCards({ words, use }: { words: Words; use(number: string): void }) {
  return (
    <section className="pay-cards only-card" aria-labelledby="cards-title">
      <h2 id="cards-title">{words.cards}</h2>
      <p>{words.cardsHelp}</p>
      <ul>
        {testCards.map(({ number, says }) => (
          <li key={number}>
            <span>
              <code>{inFours(number)}</code>
              <br />
              {words.outcome[says]}
            </span>
            <button type="button" onClick={() => use(inFours(number))} aria-label={`${words.use} ${inFours(number)}`}>
              {words.use}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
