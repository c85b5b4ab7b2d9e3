/** Fields with a label above, a hint below it and what is wrong right there. */
import { type ComponentProps, useId } from 'react';

type Shared = { readonly label: string; readonly hint?: string; readonly wrong?: string | null };

const describedBy = (id: string, hint?: string, wrong?: string | null): string | undefined => {
  const ids = [hint === undefined ? null : `${id}-hint`, wrong == null ? null : `${id}-wrong`].filter(
    (one) => one !== null,
  );
  return ids.length === 0 ? undefined : ids.join(' ');
};

const Around = ({
  id,
  label,
  hint,
  wrong,
  extra,
  children,
}: Shared & { readonly id: string; readonly extra?: string; readonly children: React.ReactNode }) => (
  <div className={`bpp-field ${extra ?? ''}`}>
    <label htmlFor={id}>{label}</label>
    {hint === undefined ? null : <small id={`${id}-hint`}>{hint}</small>}
    {children}
    {wrong == null ? null : (
      <span className="bpp-wrong" id={`${id}-wrong`} role="alert">
        {wrong}
      </span>
    )}
  </div>
);

export const TextInput = ({
  label,
  hint,
  wrong,
  ...rest
}: Shared & Omit<ComponentProps<'input'>, 'id' | 'className'>) => {
  const id = useId();
  return (
    <Around id={id} label={label} {...(hint === undefined ? {} : { hint })} wrong={wrong ?? null}>
      <input
        {...rest}
        // Typed by keys, a year ends at four digits.
        max={rest.max ?? (rest.type === 'date' ? '9999-12-31' : undefined)}
        id={id}
        aria-invalid={wrong != null || undefined}
        aria-describedby={describedBy(id, hint, wrong)}
      />
    </Around>
  );
};

export const TextArea = ({
  label,
  hint,
  wrong,
  ...rest
}: Shared & Omit<ComponentProps<'textarea'>, 'id' | 'className'>) => {
  const id = useId();
  return (
    <Around id={id} label={label} {...(hint === undefined ? {} : { hint })} wrong={wrong ?? null}>
      <textarea
        {...rest}
        id={id}
        aria-invalid={wrong != null || undefined}
        aria-describedby={describedBy(id, hint, wrong)}
      />
    </Around>
  );
};

/** Six digits in one field: typing, pasting and the phone's own suggestion all work. */
export const CodeInput = ({
  label,
  hint,
  wrong,
  value,
  onCode,
}: Shared & { readonly value: string; readonly onCode: (code: string) => void }) => {
  const id = useId();
  return (
    <Around
      id={id}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      wrong={wrong ?? null}
      extra="bpp-code"
    >
      <input
        id={id}
        value={value}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        aria-invalid={wrong != null || undefined}
        aria-describedby={describedBy(id, hint, wrong)}
        onChange={(event) => onCode(event.target.value.replaceAll(/\D/g, '').slice(0, 6))}
      />
    </Around>
  );
};

export const Select = ({
  label,
  hint,
  options,
  ...rest
}: Shared &
  Omit<ComponentProps<'select'>, 'id' | 'className'> & {
    readonly options: readonly { readonly value: string; readonly label: string }[];
  }) => {
  const id = useId();
  return (
    <Around id={id} label={label} {...(hint === undefined ? {} : { hint })}>
      <select {...rest} id={id} aria-describedby={describedBy(id, hint)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Around>
  );
};
