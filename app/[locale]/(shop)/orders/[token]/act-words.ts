import { getTranslations } from 'next-intl/server';
import { refusalCodes } from '@/lib/refusal';

/** Sentences of all that may be refused, and of forms that could not be sent; for what a field holds, and for its labels. */
export async function actWords() {
  const [t, field] = await Promise.all([getTranslations('refusal'), getTranslations('common.field')]);
  const codes = [...refusalCodes, 'unexpected', 'offline'] as const;
  return {
    refusals: Object.fromEntries(codes.map((code) => [code, t(code)])),
    fields: t.raw('fields') as Record<string, string>,
    labels: { required: field('required'), optional: field('optional') },
  };
}
