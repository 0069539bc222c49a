import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon';

export interface FieldLabels {
  /** 必須 / Required */
  required: string;
  /** 任意 / Optional */
  optional: string;
}

interface FieldProps {
  /** Also the id of the box; `${name}-error` and `${name}-help` are those of its texts. */
  name: string;
  label: string;
  labels: FieldLabels;
  required?: boolean;
  help?: ReactNode;
  /** A sentence that says what to do. */
  error?: string | null;
}

const described = ({ name, help, error }: FieldProps) =>
  [help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;

function FieldFrame({ name, label, labels, required, help, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className="field">
      <label className="l" htmlFor={name}>
        {label} <span className={required ? 'need' : 'opt-l'}>{required ? labels.required : labels.optional}</span>
      </label>
      {help && (
        <span className="h" id={`${name}-help`}>
          {help}
        </span>
      )}
      {children}
      {error && (
        <span className="err" id={`${name}-error`}>
          <Icon name="triangle-alert" size="s" />
          {error}
        </span>
      )}
    </div>
  );
}

/** One line of input with its label, help and error. Other props go to the input. */
export function Field(props: FieldProps & ComponentProps<'input'>) {
  const { label, labels, help, error, ...input } = props;
  return (
    <FieldFrame {...props}>
      <input
        {...input}
        id={props.name}
        className="box"
        aria-required={props.required}
        required={undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(props)}
      />
    </FieldFrame>
  );
}

/** One of several, with what stands there while none is chosen as an option of its own. Other props go to the select. */
export function SelectField(props: FieldProps & ComponentProps<'select'>) {
  const { label, labels, help, error, ...select } = props;
  return (
    <FieldFrame {...props}>
      <select
        {...select}
        id={props.name}
        className="box"
        aria-required={props.required}
        required={undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(props)}
      />
    </FieldFrame>
  );
}

/** Several lines of input. Other props go to the textarea. */
export function TextField(props: FieldProps & ComponentProps<'textarea'>) {
  const { label, labels, help, error, ...input } = props;
  return (
    <FieldFrame {...props}>
      <textarea
        rows={2}
        {...input}
        id={props.name}
        className="box"
        aria-required={props.required}
        required={undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(props)}
      />
    </FieldFrame>
  );
}
