interface ClockProps {
  /** 15:30, 11/26 */
  time: string;
  /** 以降, pm */
  after?: string;
}

/** The largest figure wherever a shopper decides or waits. */
export function Clock({ time, after }: ClockProps) {
  return (
    <span className="clock">
      {time}
      {after && <small>{after}</small>}
    </span>
  );
}
