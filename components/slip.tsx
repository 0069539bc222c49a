import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface SlipProps {
  /** promised: tint. wait: brought in first. unknown: last known. blank: nothing chosen or still coming. */
  kind?: 'promised' | 'wait' | 'unknown' | 'blank';
  /** Read instead of the figures: 「丸の内店、在庫あり、本日 15:30 以降」. */
  sentence: string;
  /** Small line above the shop: 「紺 / 24.5 cm」. */
  what?: ReactNode;
  where: ReactNode;
  mark?: ReactNode;
  /** At most a link to change the shop; never a button that acts. */
  link?: ReactNode;
  /** 「本日 11/22(日)」 */
  day: ReactNode;
  clock: ReactNode;
  note?: ReactNode;
  /** Larger from 1024 px, as in the hero. */
  large?: boolean;
}

/** Where and when on one slip: the shop's promise, in the same shape from home to hand-over. */
export function Slip({ kind = 'promised', sentence, what, where, mark, link, day, clock, note, large }: SlipProps) {
  return (
    <div className={clsx('slip', kind !== 'promised' && kind, large && 'large')}>
      <div>
        <p className="sr">{sentence}</p>
        <div aria-hidden="true">
          {what && <span className="lab">{what}</span>}
          <span className="where">{where}</span>
          {mark}
        </div>
        {link}
      </div>
      <div aria-hidden="true">
        <span className="lab">{day}</span>
        {clock}
        {note && <span className="lab">{note}</span>}
      </div>
    </div>
  );
}
