import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon';

export interface FieldLabels {
  /** 必須 / Required */
  required: string;
  /** 任意 / Optional */
  optional: string;
}

interface FieldProps {
  /** Also the id of the box, unless it has one of its own; `${id}-error` and `${id}-help` are those of its texts. */
  name: string;
  /** Where a page has several boxes of that name. */
  id?: string;
  label: string;
  labels: FieldLabels;
  required?: boolean;
  help?: ReactNode;
  /** A sentence that says what to do. */
  error?: string | null;
}

const idOf = ({ id, name }: FieldProps) => id ?? name;

const described = ({ help, error, ...props }: FieldProps) =>
  [help && `${idOf(props)}-help`, error && `${idOf(props)}-error`].filter(Boolean).join(' ') || undefined;

function FieldFrame({ children, ...props }: FieldProps & { children: ReactNode }) {
  const { label, labels, required, help, error } = props;
  const id = idOf(props);
  return (
    <div className="field">
      <label className="l" htmlFor={id}>
        {label} <span className={required ? 'need' : 'opt-l'}>{required ? labels.required : labels.optional}</span>
      </label>
      {help && (
        <span className="h" id={`${id}-help`}>
          {help}
        </span>
      )}
      {children}
      {error && (
        <span className="err" id={`${id}-error`}>
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
        id={idOf(props)}
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
        id={idOf(props)}
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
        id={idOf(props)}
        className="box"
        aria-required={props.required}
        required={undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(props)}
      />
    </FieldFrame>
  );
}
