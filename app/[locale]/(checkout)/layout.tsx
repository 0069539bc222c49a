import type { ReactNode } from 'react';
import { BrandStyle } from '@/components/brand-style';
import { shopFace } from '@/lib/web/shop-face';

/** Nothing around it draws a shopper away; the look is the shop's. */
export default async function CheckoutLayout({ children }: { children: ReactNode }) {
  const { brand } = await shopFace();
  return (
    <>
      <BrandStyle brand={brand} />
      {children}
    </>
  );
}
