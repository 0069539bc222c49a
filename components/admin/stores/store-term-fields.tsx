'use client';

import { useTranslations } from 'next-intl';
import type { StoreForm } from '@/lib/stores/editing/types';
import { handoverChecks } from '@/lib/stores/types';
import { SlotFields } from './slot-fields';
import type { StorePartProps } from './store-place-fields';
import { TextBox, Ticks } from './text-box';

type TextName = {
  [K in keyof StoreForm]: StoreForm[K] extends string ? K : never;
}[keyof StoreForm];

const prepared = ['prepMinutes', 'cutoff', 'minutesPerOrder', 'acceptMinutes'] as const;
const held = ['holdDays', 'holdDaysPaid', 'extensionDays', 'graceMinutes', 'remindAt', 'remindBefore'] as const;
const paid = ['depositPercent', 'feeAmount', 'feeFreeFrom'] as const;
const needed: readonly TextName[] = [
  'prepMinutes',
  'minutesPerOrder',
  'holdDays',
  'extensionDays',
  'graceMinutes',
  'depositPercent',
];
const clocks: readonly TextName[] = ['cutoff', 'remindAt'];

/** How a shop prepares orders, keeps them and hands them over; holds for orders from then on. */
export function StoreTermFields({ form, isNew, problem, onChange }: StorePartProps) {
  const t = useTranslations('adminStores');
  const box = (name: TextName) => (
    <TextBox
      key={name}
      name={name}
      required={needed.includes(name)}
      inputMode={clocks.includes(name) ? undefined : 'numeric'}
      placeholder={clocks.includes(name) ? '15:00' : undefined}
      value={form[name]}
      problem={problem}
      onText={(text) => onChange({ [name]: text })}
    />
  );
  const tick = (name: 'shipsHome' | 'active') => (
    <label className="check">
      <input type="checkbox" checked={form[name]} onChange={(event) => onChange({ [name]: event.target.checked })} />
      <span>
        {t(`field.${name}`)}
        {t.has(`help.${name}`) && <span className="small soft check-help">{t(`help.${name}`)}</span>}
      </span>
    </label>
  );
  return (
    <>
      <section aria-labelledby="part-prepare">
        <h2 id="part-prepare">{t('part.prepare')}</h2>
        <div className="boxes-2">{prepared.map(box)}</div>
      </section>
      <section aria-labelledby="part-hold">
        <h2 id="part-hold">{t('part.hold')}</h2>
        <div className="boxes-2">{held.map(box)}</div>
        <Ticks
          legend={t('field.handoverChecks')}
          all={handoverChecks}
          ticked={form.handoverChecks}
          words={(check) => t(`check.${check}`)}
          onChange={(checks) => onChange({ handoverChecks: checks })}
        />
      </section>
      <section aria-labelledby="part-money">
        <h2 id="part-money">{t('part.money')}</h2>
        <div className="boxes-2">{paid.map(box)}</div>
      </section>
      <section aria-labelledby="part-slots">
        <h2 id="part-slots">{t('part.slots')}</h2>
        {(['pickupSlots', 'visitSlots'] as const).map((name) => (
          <SlotFields
            key={name}
            name={name}
            slots={form[name]}
            problem={problem}
            onChange={(slots) => onChange({ [name]: slots })}
          />
        ))}
      </section>
      <section aria-labelledby="part-state">
        <h2 id="part-state">{t('part.state')}</h2>
        {tick('active')}
        {tick('shipsHome')}
        <TextBox
          name="zone"
          required
          readOnly={!isNew}
          help={isNew ? t('help.zone') : t('help.zoneFixed')}
          value={form.zone}
          problem={problem}
          onText={(zone) => onChange({ zone })}
        />
      </section>
    </>
  );
}
