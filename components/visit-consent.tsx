import type { ReactNode } from 'react';
import { type Locale, localePath } from '@/lib/locale';
import { Icon } from './ui/icon';
import type { VisitWords } from './visit-words';

interface VisitConsentProps {
  locale: Locale;
  given: boolean;
  error?: string;
  words: VisitWords['final'];
}

/** Terms and privacy, opened beside the form so that nothing typed is left behind. */
export function VisitConsent({ locale, given, error, words }: VisitConsentProps) {
  const beside = (path: string, text: ReactNode) => (
    <a href={localePath(locale, path)} target="_blank" rel="noopener">
      {text}
      <span className="sr">{words.newTab}</span>
    </a>
  );
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
          {beside('/legal/terms', words.terms)}
          {words.agreeAnd}
          {beside('/legal/privacy', words.privacy)}
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
