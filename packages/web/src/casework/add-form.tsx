/** Writing one thing down: which kind, for whose eyes, and only the questions that kind needs. */
import type { CaseView } from '@buurtplus/contract/casework';
import { type FormEvent, useState } from 'react';
import { Button, Select, SendButton } from '../ui/index.ts';
import type { CaseWords } from './case-words.ts';
import type { CaseStep } from './casework.api.ts';
import { type AddKind, EntryFields, emptyFields, entryOf, type SetField } from './entry-fields.tsx';

type Props = {
  readonly kind: AddKind;
  readonly view: CaseView;
  readonly words: CaseWords;
  readonly onStep: (step: CaseStep) => Promise<boolean>;
  readonly onCancel: () => void;
};

export const AddForm = ({ kind, view, words, onStep, onCancel }: Props) => {
  const [fields, setFields] = useState(emptyFields);
  const [compartment, setCompartment] = useState<string>('shared');
  const [sensitive, setSensitive] = useState(false);
  const set: SetField = (name) => (event) =>
    setFields((before) => ({ ...before, [name]: event.target.value }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void onStep({
      action: 'add',
      compartment: compartment as 'shared',
      entry: entryOf(kind, fields),
      sensitive: kind === 'fact' && sensitive,
    });
  };
  return (
    <form className="bpp-card" onSubmit={submit} aria-label={words.adds[kind]}>
      <h2>{words.adds[kind]}</h2>
      <EntryFields
        kind={kind}
        fields={fields}
        set={set}
        words={words}
        sensitive={sensitive}
        onSensitive={setSensitive}
      />
      {view.compartments.length > 1 ? (
        <Select
          label={words.compartment}
          value={compartment}
          options={view.compartments.map((value) => ({ value, label: words.compartments[value] }))}
          onChange={(event) => setCompartment(event.target.value)}
        />
      ) : null}
      <div className="bpp-row">
        <SendButton>{words.send}</SendButton>
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};
