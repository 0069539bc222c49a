import { styleAddress } from '@/lib/stores/brand/brand-style';
import type { Brand } from '@/lib/stores/brand/types';

/** The merchant's colour and letters, over the shop's own: one small file that never changes, or none at all. */
export function BrandStyle({ brand }: { brand: Brand }) {
  const address = styleAddress(brand);
  return address && <link rel="stylesheet" href={address} precedence="brand" />;
}
