import type { ProductOption } from './types';

/** Whether a variant names one value of each option, and no more. */
export const fitsOptions = (
  options: readonly Pick<ProductOption, 'values'>[],
  optionValues: readonly string[],
): boolean =>
  options.length === optionValues.length &&
  options.every(({ values }, nth) => values.some(({ key }) => key === optionValues[nth]));
