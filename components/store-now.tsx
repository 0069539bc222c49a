'use client';

import type { Locale } from '@/lib/locale';
import { useStoreGlance } from './chosen-store';
import { Clock } from './clock';
import { Slip } from './slip';

interface StoreNowProps {
  code: string;
  name: string;
  locale: Locale;
  words: {
    /** いま取り置くと */
    now: string;
    /** Where the figure will stand. */
    soon: string;
    closedForNow: string;
  };
}

/** From when something reserved now can be collected at this shop, and its hours: filled in by the browser. */
export function StoreNow({ code, name, locale, words }: StoreNowProps) {
  const glance = useStoreGlance(code, locale);
  const ready = glance?.ready;
  return (
    <Slip
      kind={!ready ? 'blank' : ready.far ? 'wait' : 'promised'}
      sentence={[name, glance?.hours, words.now, ready?.sentence].filter(Boolean).join(', ')}
      what={words.now}
      where={name}
      mark={<span className="small soft block">{glance?.hours ?? ' '}</span>}
      day={ready?.day ?? (glance ? words.closedForNow : words.soon)}
      clock={<Clock time={ready?.figure ?? '--:--'} after={ready?.after} />}
    />
  );
}
