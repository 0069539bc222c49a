'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { overlaps } from '@/lib/access/key-input';
import type { ApiKey, NewKey } from '@/lib/access/key-types';
import type { Locale } from '@/lib/locale';
import { clockWords, shortDay } from '@/lib/time';
import { ActFold, ActRefusal, type ActResult } from '../../act-fold';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useActForm } from '../../use-act-form';
import { type KeyActs, type Making, telling } from './key-acts';

interface KeyRowProps {
  one: ApiKey;
  locale: Locale;
  /** Of a store by its code. */
  nameOf: (storeCode: string) => string;
  acts: KeyActs;
  onMade: (key: NewKey) => void;
}

/** The console counts in the time of its country. */
const ZONE = 'Asia/Tokyo';

/** One key: what it may do, when it was used, and how it ends. */
export function KeyRow({ one, locale, nameOf, acts, onMade }: KeyRowProps) {
  const t = useTranslations('adminInterfaces.keys');
  const refusal = useTranslations('refusal');
  const { id, name, hint, scopes, stores, state } = one;
  const moment = (text: string) => {
    const at = new Date(text);
    return `${shortDay(at, ZONE, locale)} ${clockWords(at, ZONE, locale)}`;
  };
  const comma = locale === 'ja' ? '、' : ', ';
  const works = state === 'active' || state === 'ending';
  const codes = ['not_allowed', 'not_found', 'already_changed', 'offline', 'unexpected'] as const;
  const refusals = Object.fromEntries(codes.map((code) => [code, refusal(code)]));
  return (
    <li className={clsx(!works && 'is-over')}>
      <div className="key-who">
        <h3 id={`key-${id}`} tabIndex={-1}>
          {name}
        </h3>
        <span className="small soft">
          <code>{hint}…</code>
        </span>
        <span className={`small key-state ${state}`}>
          {t(`state.${state}`, { at: one.expiresAt ? moment(one.expiresAt) : '' })}
        </span>
      </div>
      <dl className="key-facts">
        <dt>{t('scopes')}</dt>
        <dd>{scopes.map((scope) => t(`scope.${scope.replace(':', '_')}` as 'scope.stock_read')).join(comma)}</dd>
        <dt>{t('stores')}</dt>
        <dd>{stores ? stores.map(nameOf).join(comma) : t('everywhere')}</dd>
        <dt>{t('used')}</dt>
        <dd>{one.lastUsedAt ? moment(one.lastUsedAt) : t('neverUsed')}</dd>
        <dt>{t('made')}</dt>
        <dd>
          {moment(one.createdAt)}
          {one.createdBy && ` ${one.createdBy}`}
        </dd>
      </dl>
      {works && (
        <div className="key-acts">
          {state === 'active' && <Rotate keyId={id} rotate={acts.rotate} refusals={refusals} onMade={onMade} />}
          <ActFold
            icon="trash"
            summary={t('revoke')}
            button={t('revokeNow')}
            kind="risk"
            hidden={{ keyId: id }}
            action={acts.revoke}
            refusals={refusals}
            titleId={`key-${id}`}
          >
            <p className="small">{t('revokeWhy')}</p>
          </ActFold>
        </div>
      )}
    </li>
  );
}

interface RotateProps {
  keyId: string;
  rotate: Making;
  refusals: Record<string, string>;
  onMade: (key: NewKey) => void;
}

/** Another key in its place, and how long this one goes on. */
function Rotate({ keyId, rotate, refusals, onMade }: RotateProps) {
  const t = useTranslations('adminInterfaces.keys');
  const { state, unsent, busy, form } = useActForm<ActResult<NewKey>>(telling(rotate, onMade), null);
  return (
    <details className="act-fold">
      <summary>
        <Icon name="refresh-cw" size="s" />
        {t('rotate')}
        <Icon name="chevron-down" size="xs" />
      </summary>
      <form {...form}>
        <input type="hidden" name="keyId" value={keyId} />
        <label className="field">
          <span className="l">{t('overlap')}</span>
          <select name="overlapHours" className="box" defaultValue="24">
            {overlaps.map((hours) => (
              <option key={hours} value={hours}>
                {t('hours', { hours })}
              </option>
            ))}
          </select>
        </label>
        <ActRefusal answer={state} unsent={unsent} refusals={refusals} />
        <Button type="submit" wide busy={busy}>
          {t('rotateNow')}
        </Button>
      </form>
    </details>
  );
}
