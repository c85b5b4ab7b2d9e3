/** Small parts of this room: a link to a page of it, a text in two languages, what is wrong with a field, and a button that asks twice. */
import type { EditionFault, Text } from '@buurtplus/domain/compass';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, TextArea, TextInput } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { knowledgeWords } from './knowledge-words.ts';

/** @param page below /beheer/kompas; empty for the overview */
export const PageLink = ({
  page,
  kind,
  current = false,
  children,
}: {
  readonly page: string;
  readonly kind?: 'primary' | 'secondary' | 'quiet';
  readonly current?: boolean;
  readonly children: ReactNode;
}) => (
  <Link
    to="/beheer/kompas/$"
    params={{ _splat: page }}
    activeOptions={{ exact: true }}
    {...(kind === undefined ? {} : { className: `bpp-button bpp-button--${kind}` })}
    aria-current={current ? 'page' : undefined}
  >
    {children}
  </Link>
);

/** The first thing wrong at a field, in the reader's language. */
export const wrongAt = (
  faults: readonly EditionFault[],
  field: string,
  language: 'nl' | 'en',
): string | null => faults.find((fault) => fault.field === field)?.text[language] ?? null;

type BothProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: Text;
  /** What a field shows while it is empty. */
  readonly standard?: Text;
  readonly faults: readonly EditionFault[];
  readonly field: string;
  readonly lines?: number;
  readonly most?: number;
  readonly onChange: (value: Text, language: 'nl' | 'en') => void;
};

/** Dutch and English beside each other. */
export const BothTexts = ({
  label,
  hint,
  value,
  standard,
  faults,
  field,
  lines = 1,
  most = 400,
  onChange,
}: BothProps) => {
  const { language } = useLanguage();
  const words = knowledgeWords(language);
  const one = (of: 'nl' | 'en', name: string) => {
    const shared = {
      label: name,
      lang: of,
      value: value[of],
      maxLength: most,
      wrong: wrongAt(faults, `${field}.${of}`, language),
      ...(standard === undefined ? {} : { placeholder: standard[of] }),
    };
    return lines > 1 ? (
      <TextArea
        {...shared}
        rows={lines}
        onChange={(event) => onChange({ ...value, [of]: event.target.value }, of)}
      />
    ) : (
      <TextInput {...shared} onChange={(event) => onChange({ ...value, [of]: event.target.value }, of)} />
    );
  };
  return (
    <fieldset className="bpp-know-group">
      <legend>{label}</legend>
      {hint === undefined ? null : <p className="bpp-know-hint">{hint}</p>}
      <div className="bpp-know-pair">
        {one('nl', words.dutch)}
        {one('en', words.english)}
      </div>
    </fieldset>
  );
};

/** What cannot be undone by one key is asked twice, in the same place. */
export const SureButton = ({
  label,
  sure,
  onSure,
}: {
  readonly label: string;
  readonly sure: string;
  readonly onSure: () => void;
}) => {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked) return;
    const timer = setTimeout(() => setAsked(false), 6_000);
    return () => clearTimeout(timer);
  }, [asked]);
  return (
    <Button kind={asked ? 'danger' : 'quiet'} onClick={() => (asked ? onSure() : setAsked(true))}>
      {asked ? sure : label}
    </Button>
  );
};

/** Faults that have no field of their own on the screen. */
export const FaultList = ({
  faults,
  after,
}: {
  readonly faults: readonly EditionFault[];
  readonly after?: (fault: EditionFault) => ReactNode;
}) => {
  const { language } = useLanguage();
  if (faults.length === 0) return null;
  return (
    <ul className="bpp-know-faults">
      {faults.map((fault, at) => (
        <li key={`${fault.code} ${fault.part} ${fault.at} ${fault.field} ${at + 1}`} data-stops={fault.stops}>
          <p>{fault.text[language]}</p>
          {after?.(fault)}
        </li>
      ))}
    </ul>
  );
};

/** One of a few, as buttons that say which is chosen. */
export const Choice = <Value extends string>({
  label,
  hint,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}) => (
  <fieldset className="bpp-know-group">
    <legend>{label}</legend>
    {hint === undefined ? null : <p className="bpp-know-hint">{hint}</p>}
    <div className="bpp-know-chips">
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="bpp-know-chip"
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  </fieldset>
);
