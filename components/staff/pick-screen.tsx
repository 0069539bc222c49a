'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { inLocale, type Localized, localePath } from '@/lib/locale';
import { readLabel } from '@/lib/pickup/labels';
import { dueAt, isToPrepare, queueRows } from '@/lib/pickup/queue';
import { scanUnit } from '@/lib/pickup/scan-unit';
import type { StaffLine, StaffOrder } from '@/lib/pickup/types';
import { type Chosen, chosenBags, toggleBag, walkOf } from '@/lib/pickup/walk';
import type { Result } from '@/lib/result';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { beep, buzz } from './chime';
import { useDesk } from './desk-context';
import { PickBags } from './pick-bags';
import { PickChoice } from './pick-choice';
import { PickList } from './pick-list';
import { PickStop } from './pick-stop';
import { ScanField } from './scan-field';
import { usePicks } from './use-picks';

/** Bags that are carried at once, unless more are chosen. */
const AT_ONCE = 6;

interface PickScreenProps {
  /** The article a code belongs to, whatever was ordered; null for none of ours. */
  findArticle(input: { code: string }): Promise<Result<{ title: Localized } | null>>;
}

interface Said {
  words: string;
  refused: boolean;
}

/** Several orders fetched on one way through the shop, unit by unit into their bags. */
export function PickScreen({ findArticle }: PickScreenProps) {
  const t = useTranslations('pick');
  const staff = useTranslations('staff');
  const { orders, today, now, locale } = useDesk();
  const picks = usePicks();
  const { urgent, rest } = queueRows(orders, 'prepare', { now, here: today.here });
  const open = [...urgent, ...rest].filter((order) => isToPrepare(order) && order.status !== 'awaiting_transfer');
  const [taken, setChosen] = useState<Chosen | null>(null);
  // As soon as there is something to fetch, what is due next is on the way; from then on only hands change it.
  if (taken === null && open.length > 0) setChosen(dueNext(urgent, open).map(({ id }) => id));
  const chosen = taken ?? [];
  const [said, setSaid] = useState<Said | null>(null);
  const bags = chosenBags(chosen, open);

  const tell = (words: string, refused = false) => {
    setSaid({ words, refused });
    if (refused) buzz();
    else beep();
  };
  const put = async (order: StaffOrder, line: StaffLine, quantity: number) => {
    const bag = bags.find(({ order: { id } }) => id === order.id)?.letter ?? '';
    const problem = await picks.pick(order, line, quantity);
    const what = inLocale(line.title, locale);
    if (problem) tell(t(problem === 'quantity_limit' ? 'refused.enough' : 'refused.changed', { what }), true);
    else tell(t(quantity > 0 ? 'put' : 'taken', { what, bag }));
  };
  const scan = async (code: string) => {
    if (readLabel(code)) return;
    const lacking = bags.map(({ order }) => ({
      ...order,
      lines: order.lines.map((line) => ({ ...line, picked: picks.pickedOf(order, line) })),
    }));
    const found = scanUnit(code, lacking);
    if (found.kind === 'enough') return tell(t('refused.enough', { what: inLocale(found.line.title, locale) }), true);
    if (found.kind === 'unknown') {
      const article = await findArticle({ code }).catch(() => null);
      const what = article?.ok && article.value ? inLocale(article.value.title, locale) : null;
      return tell(what ? t('refused.wrong', { what }) : t('refused.unknown', { code }), true);
    }
    const order = bags.find((bag) => bag.order.id === found.order.id)?.order;
    const line = order?.lines.find(({ sku }) => sku === found.line.sku);
    if (order && line) await put(order, line, 1);
  };

  return (
    <main id="main" className="plain picking">
      <header>
        <h1>{t('title')}</h1>
        <Link className="link" href={localePath(locale, '/staff/labels')} prefetch={false}>
          {t('label.places')}
        </Link>
        {bags.length > 0 && (
          <Button kind="quiet" small icon="printer" onClick={() => window.print()}>
            {t('print')}
          </Button>
        )}
      </header>
      {open.length === 0 ? (
        <Empty title={t('none')}>{t('noneWhy')}</Empty>
      ) : (
        <>
          <PickChoice
            orders={byDue(open)}
            chosen={chosen}
            picks={picks}
            onToggle={(id) => setChosen(toggleBag(chosen, id))}
          />
          <ScanField onScan={scan} />
          <p className={said?.refused ? 'said refused' : 'said'} role={said?.refused ? 'alert' : 'status'}>
            {said && <Icon name={said.refused ? 'triangle-alert' : 'check'} size="s" />}
            {said?.words}
          </p>
          {walkOf(bags).map(({ section, stops }) => (
            <section key={section ?? ''}>
              <h2 className="grp">{section ?? t('nowhere')}</h2>
              <ul className="stops">
                {stops.map((stop) => (
                  <PickStop
                    key={stop.line.sku}
                    stop={stop}
                    picks={picks}
                    onPut={put}
                    onMissing={(goesOn) => tell(staff(`missing.${goesOn}`))}
                  />
                ))}
              </ul>
            </section>
          ))}
          <PickBags bags={bags} picks={picks} />
        </>
      )}
      <PickList bags={bags} />
    </main>
  );
}

/** Whatever is begun on the way, each keeps its place under the thumb. */
const byDue = (orders: readonly StaffOrder[]): StaffOrder[] =>
  orders.toSorted(
    (a, b) => Date.parse(dueAt(a)) - Date.parse(dueAt(b)) || Date.parse(a.placedAt) - Date.parse(b.placedAt),
  );

/** All that is due next, as many as can be carried; where nothing presses, what comes first. */
const dueNext = (urgent: readonly StaffOrder[], open: readonly StaffOrder[]): StaffOrder[] => {
  const due = urgent.filter((order) => open.includes(order));
  return (due.length > 0 ? due : open).slice(0, AT_ONCE);
};
