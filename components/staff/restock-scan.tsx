'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { type Counts, type ScanFinding, scanBag } from '@/lib/holds/scan-bag';
import type { BagLine } from '@/lib/holds/types';
import { inLocale } from '@/lib/locale';
import { MOST_LABEL, readLabel } from '@/lib/pickup/labels';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { buzz } from './chime';
import { CodeCamera } from './code-camera';
import { useDesk } from './desk-context';
import { useWedge } from './use-wedge';

interface RestockScanProps {
  lines: readonly BagLine[];
  counts: Counts;
  onCount(sku: string): void;
  /** The label of a bag was read. */
  onBag(id: string): void;
}

/** Where a scanner types: each code is one unit, and what does not belong to the bag is refused right here. */
export function RestockScan({ lines, counts, onCount, onBag }: RestockScanProps) {
  const t = useTranslations('holds.restock');
  const { locale } = useDesk();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const pick = useTranslations('pick.scan');
  const [typed, setTyped] = useState('');
  const [camera, setCamera] = useState(false);
  const [last, setLast] = useState<{ code: string; finding: ScanFinding } | null>(null);
  // A scanner types at once, without a tap before it.
  useEffect(() => field.current?.focus(), []);

  const scan = (code: string) => {
    const label = readLabel(code);
    if (label && 'fulfillmentId' in label) return onBag(label.fulfillmentId);
    const finding = scanBag(lines, counts, code);
    setLast({ code, finding });
    if (finding.kind === 'counted') onCount(finding.line.sku);
    else buzz();
  };
  useWedge(scan);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) scan(typed.trim());
    setTyped('');
  };
  const refused = last && last.finding.kind !== 'counted';
  return (
    <form className="restock-scan" noValidate onSubmit={submit}>
      <label htmlFor={id}>
        <b>{t('scan')}</b>
      </label>
      <input
        id={id}
        ref={field}
        className="box num"
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="done"
        maxLength={MOST_LABEL}
        value={typed}
        aria-invalid={refused || undefined}
        aria-describedby={`${id}-said`}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div id={`${id}-said`}>
        <div role="alert">
          {refused && (
            <p className="err">
              <Icon name="triangle-alert" size="s" />
              {last.finding.kind === 'enough'
                ? t('enough', { what: inLocale(last.finding.line.title, locale), quantity: last.finding.line.quantity })
                : t('wrong', { code: last.code })}
            </p>
          )}
        </div>
        {!refused && <p className="tiny soft">{t('scanHelp')}</p>}
      </div>
      <Button kind="quiet" icon="scan-line" aria-expanded={camera} onClick={() => setCamera(!camera)}>
        {pick('camera')}
      </Button>
      {camera && <CodeCamera of="article" again onCode={scan} onClose={() => setCamera(false)} />}
    </form>
  );
}
