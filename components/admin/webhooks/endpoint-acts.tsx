'use client';

import { useTranslations } from 'next-intl';
import { ActFold, ActRefusal, type ActResult } from '@/components/act-fold';
import { HiddenFields } from '@/components/hidden-fields';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-names';
import { useActForm } from '@/components/use-act-form';
import type { Locale } from '@/lib/locale';
import { fixedMomentWords } from '@/lib/orders/moment-words';
import type { Result } from '@/lib/result';
import type { Endpoint } from '@/lib/webhooks/types';
import { CONSOLE_ZONE } from './endpoint-state';
import { SecretOnce } from './secret-once';
import { useRefusals } from './use-refusals';

type Act = (before: ActResult, form: FormData) => Promise<ActResult>;
type Rotated = Result<{ secret: string; oldUntil: string }> | null;
type Rotate = (before: Rotated, form: FormData) => Promise<Rotated>;

interface EndpointActsProps {
  endpoint: Endpoint;
  locale: Locale;
  acts: { test: Act; turn: Act; rotate: Rotate; remove: Act };
}

/** Test, switch, new secret, remove. */
export function EndpointActs({ endpoint, locale, acts }: EndpointActsProps) {
  const t = useTranslations('adminInterfaces.webhooks.acts');
  const refusals = useRefusals();
  const isOn = endpoint.disabledAt === null;
  const { id } = endpoint;
  return (
    <div className="hooks-acts">
      {isOn && <OneAct act={acts.test} hidden={{ id }} icon="arrow-right" words={t('test')} done={t('tested')} />}
      <OneAct
        key={String(isOn)}
        act={acts.turn}
        hidden={{ id, on: isOn ? 'off' : 'on' }}
        icon={isOn ? 'bell-off' : 'bell-ring'}
        words={t(isOn ? 'stop' : 'start')}
        done=""
      />
      <RotateFold id={id} rotate={acts.rotate} oldUntil={endpoint.oldSecretUntil} locale={locale} />
      <ActFold
        icon="trash"
        summary={t('remove')}
        button={t('removeIt')}
        kind="risk"
        hidden={{ id, locale }}
        action={acts.remove}
        refusals={refusals}
        titleId="acts"
      >
        <p className="small">{t('removeWhy')}</p>
      </ActFold>
    </div>
  );
}

interface OneActProps {
  act: Act;
  hidden: Record<string, string>;
  icon: IconName;
  words: string;
  done: string;
}

function OneAct({ act, hidden, icon, words, done }: OneActProps) {
  const refusals = useRefusals();
  const { state, unsent, busy, form } = useActForm<ActResult>(act, null);
  return (
    <form {...form}>
      <HiddenFields values={hidden} />
      <Button type="submit" kind="quiet" wide icon={icon} busy={busy}>
        {words}
      </Button>
      <div role="status">{state?.ok && done && <p className="small soft">{done}</p>}</div>
      <ActRefusal answer={state} unsent={unsent} refusals={refusals} />
    </form>
  );
}

interface RotateFoldProps {
  id: string;
  rotate: Rotate;
  oldUntil: Date | null;
  locale: Locale;
}

function RotateFold({ id, rotate, oldUntil, locale }: RotateFoldProps) {
  const t = useTranslations('adminInterfaces.webhooks');
  const refusals = useRefusals();
  const { state, unsent, busy, form } = useActForm<Rotated>(rotate, null);
  const until = (at: Date) => fixedMomentWords(at, CONSOLE_ZONE, locale);
  if (state?.ok) {
    const note = t('secret.oldUntil', { until: until(new Date(state.value.oldUntil)) });
    return <SecretOnce secret={state.value.secret} note={note} />;
  }
  return (
    <details className="act-fold">
      <summary>
        <Icon name="rotate-ccw" size="s" />
        {t('acts.rotate')}
        <Icon name="chevron-down" size="xs" />
      </summary>
      <form {...form}>
        <input type="hidden" name="id" value={id} />
        <p className="small">{t('acts.rotateWhy')}</p>
        {oldUntil && oldUntil > new Date() && <p className="small soft">{t('old', { until: until(oldUntil) })}</p>}
        <ActRefusal answer={state} unsent={unsent} refusals={refusals} />
        <Button type="submit" kind="quiet" wide busy={busy}>
          {t('acts.rotateIt')}
        </Button>
      </form>
    </details>
  );
}
