'use client';

interface ChoiceProps<T extends string> {
  name: string;
  values: readonly T[];
  value: T | null;
  words(value: T): string;
  onChoose(value: T): void;
  /** Keys that choose, as aria-keyshortcuts has them. */
  keys?(index: number): string;
}

/** One of a few, each under the thumb. */
export function Choice<T extends string>({ name, values, value, words, onChoose, keys }: ChoiceProps<T>) {
  return (
    <div className="opts choice">
      {values.map((one, index) => (
        <label className="opt" key={one}>
          <input
            type="radio"
            name={name}
            checked={one === value}
            onChange={() => onChoose(one)}
            aria-keyshortcuts={keys?.(index)}
          />
          <b>{words(one)}</b>
        </label>
      ))}
    </div>
  );
}
