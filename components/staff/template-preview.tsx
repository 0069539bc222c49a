import { useTranslations } from 'next-intl';
import type { TemplateKey } from '@/lib/notify/templates/input';
import type { TemplateWords } from '@/lib/notify/templates/ours';
import { sampleValues } from '@/lib/notify/templates/sample';
import { fillTemplate, shortLimit } from '@/lib/notify/templates/template';

/** How the words will read, with an order that never was. */
export function TemplatePreview({ templateKey: key, words }: { templateKey: TemplateKey; words: TemplateWords }) {
  const t = useTranslations('notices.templates');
  const values = sampleValues[key.locale];
  const [subject, body] = [fillTemplate(words.subject, values), fillTemplate(words.body, values)];
  const count = [...body].length;
  const limit = shortLimit[key.locale];
  const isMail = key.channel === 'mail';
  return (
    <section className="template-preview" aria-label={t('preview')}>
      <h2>{t('preview')}</h2>
      <div lang={key.locale} aria-live="polite">
        {(isMail || key.channel === 'push') && <b>{subject}</b>}
        <p>{body}</p>
        {!isMail && <p className="link-like">https://…/orders/…</p>}
      </div>
      <p className="small soft">{isMail ? t('previewMail') : t('count', { count, limit })}</p>
      {key.kind.startsWith('order_') && <p className="small soft">{t('everywhere')}</p>}
    </section>
  );
}
