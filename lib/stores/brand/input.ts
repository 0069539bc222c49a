import { z } from 'zod';
import { oneLine, required } from '../../fields';
import { isReadable, readColour } from './colour';
import { brandFonts } from './fonts';

/** It stands in subjects of mails and in short messages: signs of mark-up have no place there. */
const PLAIN = /^[^<>{}]*$/;
const bothOf = (max: number) => z.object({ ja: oneLine(max), en: oneLine(max) });

/** A picture that was uploaded here, or the shop's own logo. */
export const pictureForm = z.object({
  url: z.string().regex(/^(?:\/media\/uploads\/[\w-]+\.webp|\/logo-hibino\.svg)$/),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  alt: bothOf(120),
});
export type PictureForm = z.output<typeof pictureForm>;

const accent = z.string().transform((typed, { issues }) => {
  const colour = readColour(typed);
  if (!colour) issues.push({ code: 'custom', input: typed, message: 'colour' });
  else if (!isReadable(colour)) issues.push({ code: 'custom', input: typed, message: 'contrast' });
  return colour ?? typed;
});

export const brandForm = z.object({
  name: z.object({ ja: required(40).regex(PLAIN, 'plain'), en: oneLine(40).regex(PLAIN, 'plain') }),
  tagline: bothOf(80),
  description: bothOf(300),
  logo: pictureForm.nullable(),
  accent,
  font: z.enum(brandFonts, 'choice'),
});
export type BrandForm = z.output<typeof brandForm>;

export const saveBrandInput = z.object({ seen: z.number().int().min(0), form: brandForm });
