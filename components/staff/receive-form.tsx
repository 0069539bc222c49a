'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { inLocale } from '@/lib/locale';
import type { StaffTransferLine } from '@/lib/transfers/types';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useDesk } from './desk-context';
import { Stepper } from './stepper';
import { problemFields, TransferProblem } from './transfer-problem';
import type { TransferCardProps } from './use-transfer-acts';

interface Count {
  received: number;
  damaged: number;
}

type ReceiveFormProps = { id: string } & Omit<TransferCardProps, 'end'>;

/** Counts what came, line by line; all of it whole until somebody says otherwise. */
export function ReceiveForm({ id: formId, transfer, acts, state }: ReceiveFormProps) {
  const t = useTranslations('transfers');
  const { lines, awaited, id: transferId } = transfer;
  const [counts, setCounts] = useState<Count[]>(lines.map(({ quantity }) => ({ received: quantity, damaged: 0 })));
  const asked = { transferId, problem: state.problem };
  const errors = problemFields(asked);
  const whole = lines.every(({ quantity }, index) => counts[index]?.received === quantity);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const counted = lines.map(({ id }, index) => ({ lineId: id, received: 0, damaged: 0, ...counts[index] }));
    void state.run('receive', transfer, () => acts.receive({ transferId, lines: counted }));
  };
  return (
    <form id={formId} className="tr-form" noValidate onSubmit={submit}>
      <ul className="its">
        {lines.map((line, index) => (
          <CountedLine
            key={line.id}
            line={line}
            count={counts[index] ?? { received: 0, damaged: 0 }}
            error={errors[`lines.${index}.received`] ?? errors[`lines.${index}.damaged`]}
            onCount={(count) => setCounts(counts.map((other, at) => (at === index ? count : other)))}
          />
        ))}
      </ul>
      <p className="tiny soft" role="status">
        {whole || !awaited ? t('count.all') : t('count.tells')}
      </p>
      {Object.keys(errors).length === 0 && <TransferProblem {...asked} />}
      <Button type="submit" wide icon="package-check" busy={state.busy === transferId}>
        {t('count.confirm')}
      </Button>
    </form>
  );
}

interface CountedLineProps {
  line: StaffTransferLine;
  count: Count;
  error: string | undefined;
  onCount(count: Count): void;
}

function CountedLine({ line, count, error, onCount }: CountedLineProps) {
  const t = useTranslations('transfers');
  const staff = useTranslations('staff');
  const refusal = useTranslations('refusal');
  const { locale } = useDesk();
  const { quantity } = line;
  const title = inLocale(line.title, locale);
  const missing = quantity - count.received - count.damaged;
  // What is broken is not whole: one more of these is one fewer of those.
  const breakOne = (damaged: number) =>
    onCount({ damaged, received: Math.min(count.received, Math.max(0, quantity - damaged)) });
  return (
    <li className="counted">
      {line.imageUrl ? <img src={line.imageUrl} alt="" width={56} height={56} /> : <span className="no-pic" />}
      <div>
        <b className="t-name">{title}</b>
        <span className="small soft">
          {line.optionLabel && `${inLocale(line.optionLabel, locale)} ・ `}
          <b className="num">{staff('units', { count: quantity })}</b>
        </span>
      </div>
      <Stepper
        label={t('count.received')}
        of={title}
        value={count.received}
        max={quantity}
        invalid={Boolean(error)}
        onChange={(received) => onCount({ ...count, received })}
      />
      <Stepper label={t('count.damaged')} of={title} value={count.damaged} max={quantity} onChange={breakOne} />
      {error ? (
        <p className="err">
          <Icon name="triangle-alert" size="s" />
          {refusal(`fields.${error}`)}
        </p>
      ) : (
        missing > 0 && <p className="short small">{t('count.missing', { count: missing })}</p>
      )}
    </li>
  );
}
