'use client';

import type { Stripe, StripeElements } from '@stripe/stripe-js';
import { loadStripe } from '@stripe/stripe-js/pure';
import { type RefObject, useEffect, useState } from 'react';
import type { Locale } from '@/lib/locale';

interface Opening {
  keys: { publishableKey: string; clientSecret: string; customerSecret: string | null };
  locale: Locale;
}

export type StripeStand = { kind: 'loading' | 'failed' } | { kind: 'ready'; stripe: Stripe; elements: StripeElements };

/**
 * Stripe's form for one payment in the box of `at`: its ways to pay, in frames of its own. The page's policy came with its
 * document; one reached from another page of the shop is opened anew, so that it may load them.
 */
export function useStripe(at: RefObject<HTMLElement | null>, { keys, locale }: Opening): StripeStand {
  const [stand, setStand] = useState<StripeStand>({ kind: 'loading' });
  const { publishableKey, clientSecret, customerSecret } = keys;
  useEffect(() => {
    const box = at.current;
    if (!box) return;
    if (!isOwnDocument()) {
      location.reload();
      return;
    }
    const open = { isOn: true, close: () => {} };
    const tell = (next: StripeStand) => open.isOn && setStand(next);
    const show = async () => {
      const stripe = await loadStripe(publishableKey, { locale });
      if (!stripe || !open.isOn) return;
      const elements = stripe.elements({
        clientSecret,
        ...(customerSecret && { customerSessionClientSecret: customerSecret }),
        appearance: appearanceOf(box),
      });
      const form = elements.create('payment', { layout: 'accordion' });
      open.close = () => form.destroy();
      form.on('ready', () => tell({ kind: 'ready', stripe, elements }));
      form.on('loaderror', () => tell({ kind: 'failed' }));
      form.mount(box);
    };
    show().catch(() => tell({ kind: 'failed' }));
    return () => {
      open.isOn = false;
      open.close();
    };
  }, [at, publishableKey, clientSecret, customerSecret, locale]);
  return stand;
}

function isOwnDocument(): boolean {
  const [loaded] = performance.getEntriesByType('navigation');
  return !loaded || new URL(loaded.name).pathname === location.pathname;
}

/** The shop's colours and shapes; its fonts do not reach into another site's frame. */
function appearanceOf(box: HTMLElement) {
  const style = getComputedStyle(box);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    theme: 'stripe' as const,
    variables: {
      colorPrimary: of('--nando'),
      colorText: of('--ink'),
      colorTextSecondary: of('--ink-2'),
      colorDanger: of('--beni'),
      borderRadius: of('--r-2'),
      fontFamily: of('--sans'),
      fontSizeBase: '16px',
      spacingUnit: '4px',
    },
    rules: { '.Input': { borderColor: of('--edge'), boxShadow: 'none' }, '.Label': { fontWeight: '700' } },
  };
}
