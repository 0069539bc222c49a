'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Found, Purchase, Received, ReturnView } from '@/lib/returns/types';
import type { OtherShop } from '@/lib/stock/here-types';
import { Button } from '../../ui/button';
import { useDesk } from '../desk-context';
import type { TillWords } from '../till/till-acts';
import { AwaitedReturns } from './awaited-returns';
import { FindPurchase } from './find-purchase';
import { PurchaseList } from './purchase-list';
import { ReturnDone } from './return-done';
import { ReturnForm } from './return-form';
import type { ReturnsActs } from './returns-acts';

interface ReturnsScreenProps {
  awaited: readonly ReturnView[];
  mayApprove: boolean;
  receiptNeeded: boolean;
  /** Minor units above which a manager agrees; null = never. */
  limit: number | null;
  shops: readonly OtherShop[];
  words: TillWords;
  acts: ReturnsActs;
}

interface Chosen {
  purchase: Purchase;
  asked: ReturnView | null;
}

/** Find the purchase, choose what comes back, give back or exchange; and the next customer. */
export function ReturnsScreen({ awaited, acts, ...policy }: ReturnsScreenProps) {
  const t = useTranslations('returns.staff');
  const { refresh } = useDesk();
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [received, setReceived] = useState<Received | null>(null);
  const [told, setTold] = useState('');
  const next = () => {
    setFound(null);
    setChosen(null);
    setReceived(null);
  };
  const show = (one: Found) => {
    setTold('');
    setFound(one);
    const of = one.purchases.find(({ open }) => open.some(({ id }) => id === one.returnId));
    const asked = of?.open.find(({ id }) => id === one.returnId);
    setChosen(of && asked ? { purchase: of, asked } : null);
  };
  const open = async (view: ReturnView) => {
    const result = await acts.find({ by: 'text', text: view.number }).catch(() => null);
    if (result?.ok) show(result.value);
  };
  if (received) return <ReturnDone received={received} onNext={next} />;
  if (chosen) {
    return (
      <main id="main" className="returns">
        <h1 className="sr">{t('title')}</h1>
        <ReturnForm
          key={`${chosen.purchase.orderId} ${chosen.asked?.id}`}
          {...policy}
          {...chosen}
          byReceipt={found?.byReceipt ?? false}
          acts={acts}
          onReceived={(value) => {
            refresh();
            setReceived(value);
          }}
          onAsked={() => {
            next();
            setTold(t('approval.asked'));
          }}
          onBack={() => setChosen(null)}
        />
      </main>
    );
  }
  return (
    <main id="main" className="returns">
      <h1>{t('title')}</h1>
      {told && (
        <p className="note" role="status">
          {told}
        </p>
      )}
      {found ? (
        <>
          <Button kind="quiet" icon="search" onClick={next}>
            {t('purchases.again')}
          </Button>
          <PurchaseList
            found={found}
            onChoose={(purchase, asked) => setChosen({ purchase, asked })}
            payOut={acts.payOut}
          />
        </>
      ) : (
        <div className="start">
          <FindPurchase find={acts.find} onFound={show} />
          <AwaitedReturns awaited={awaited} mayApprove={policy.mayApprove} acts={acts} onOpen={open} />
        </div>
      )}
    </main>
  );
}
