'use client';

import { useTranslations } from 'next-intl';
import type { HandoverCheck } from '@/lib/stores/types';
import { SignaturePad, type Signed } from './signature-pad';

interface HandoverProofsProps {
  /** Found by name or number: the code may still be said. */
  codeless: boolean;
  lost: boolean;
  checks: readonly HandoverCheck[];
  typed: string;
  onType(typed: string): void;
  idChecked: boolean;
  onIdChecked(checked: boolean): void;
  onSigned(signed: Signed): void;
}

/** What the shop makes sure of: the code, who it is, a signature. Nothing where a code was enough. */
export function HandoverProofs({ codeless, lost, checks, typed, onType, ...on }: HandoverProofsProps) {
  const t = useTranslations('counter.proof');
  const asked = checks.includes('identity');
  return (
    <>
      {codeless && (
        <div className="field">
          <label className="l" htmlFor="said-code">
            {t('code')}
          </label>
          <span className="h" id="said-code-help">
            {lost ? t('codeLater') : t('codeHelp')}
          </span>
          <input
            id="said-code"
            className="box num"
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            value={typed}
            onChange={({ target }) => onType(target.value)}
            aria-describedby="said-code-help"
          />
        </div>
      )}
      {(codeless || asked) && (
        <label className="check-line">
          <input type="checkbox" checked={on.idChecked} onChange={({ target }) => on.onIdChecked(target.checked)} />
          <span>
            <b>{t('identity')}</b>
            <span className="tiny soft">{asked ? t('identityAsked') : t('identityWhy')}</span>
          </span>
        </label>
      )}
      {checks.includes('signature') && <SignaturePad onChange={on.onSigned} />}
    </>
  );
}
