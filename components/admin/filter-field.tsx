import type { ComponentProps, ReactNode } from 'react';

/** One box of a list's filters. */
export function FilterBox({ label, className, ...input }: { label: string } & ComponentProps<'input'>) {
  return (
    <label className={className}>
      <span className="small soft">{label}</span>
      <input {...input} className="box" />
    </label>
  );
}

interface FilterSelectProps extends ComponentProps<'select'> {
  label: string;
  /** Of nothing chosen. */
  all: string;
  children: ReactNode;
}

export function FilterSelect({ label, all, children, defaultValue, ...select }: FilterSelectProps) {
  return (
    <label>
      <span className="small soft">{label}</span>
      <select {...select} className="box" defaultValue={defaultValue ?? ''}>
        <option value="">{all}</option>
        {children}
      </select>
    </label>
  );
}
