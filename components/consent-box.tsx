import { type Locale, localePath } from '@/lib/locale';
import type { CheckoutWords } from './checkout-words';
import { NewTab } from './new-tab';
import { Icon } from './ui/icon';

interface ConsentBoxProps {
  locale: Locale;
  given: boolean;
  error?: string;
  words: CheckoutWords['final'];
}

/** Agreement to the terms and the privacy policy. */
export function ConsentBox({ locale, given, error, words }: ConsentBoxProps) {
  return (
    <>
      <label className="check">
        <input
          id="consent"
          type="checkbox"
          name="consent"
          defaultChecked={given}
          aria-required="true"
          aria-invalid={error ? true : undefined}
          aria-describedby={error && 'consent-error'}
        />
        <span>
          {words.agreeBefore}
          <NewTab href={localePath(locale, '/legal/terms')} said={words.newTab}>
            {words.terms}
          </NewTab>
          {words.agreeAnd}
          <NewTab href={localePath(locale, '/legal/privacy')} said={words.newTab}>
            {words.privacy}
          </NewTab>
          {words.agreeAfter}
        </span>
      </label>
      {error && (
        <p className="err" id="consent-error">
          <Icon name="triangle-alert" size="s" />
          {error}
        </p>
      )}
    </>
  );
}
