/** Putting one line right: a better version, withdrawing it with its words, or moving it behind an own wall. */
import type { CaseEntryBody, CaseView } from '@buurtplus/contract/casework';
import { narrowerWalls } from '@buurtplus/domain/casework';
import type { DutyRole } from '@buurtplus/domain/people';
import { type FormEvent, useState } from 'react';
import { Button, Chip, Select, SendButton, TextArea } from '../ui/index.ts';
import type { CaseWords } from './case-words.ts';
import type { CaseStep } from './casework.api.ts';
import { EntryFields, entryOf, fieldsFrom, type SetField } from './entry-fields.tsx';

type Line = CaseView['entries'][number];
export type ToPutRight = {
  readonly line: Line;
  /** Of what is sensitive what was just opened by a tap; null while it is closed. */
  readonly opened: CaseEntryBody | null;
};
type How = 'correct' | 'withdraw_entry' | 'narrow';

type Props = ToPutRight & {
  readonly view: CaseView;
  readonly words: CaseWords;
  readonly onStep: (step: CaseStep) => Promise<boolean>;
  readonly onCancel: () => void;
};

/** The reader's own walls say in which role he reads: nobody has another's. */
const wallsOf = (view: CaseView, line: Line) => {
  const role: DutyRole = view.compartments.includes('care')
    ? 'wijkwerker'
    : view.compartments.includes('police')
      ? 'wijkagent'
      : 'wijkregisseur';
  return narrowerWalls(line.compartment, role);
};

const Correct = ({
  shown,
  isSealed,
  line,
  words,
  onStep,
}: Pick<Props, 'line' | 'words' | 'onStep'> & {
  readonly shown: CaseEntryBody;
  readonly isSealed: boolean;
}) => {
  const [fields, setFields] = useState(() => fieldsFrom(shown));
  const [sensitive, setSensitive] = useState(isSealed);
  const set: SetField = (name) => (event) =>
    setFields((before) => ({ ...before, [name]: event.target.value }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void onStep({
      action: 'correct',
      entryId: line.entryId,
      entry: entryOf(shown.kind, fields),
      sensitive: shown.kind === 'fact' && sensitive,
    });
  };
  return (
    <form className="bpp-stack" onSubmit={submit} aria-label={words.right.hows.correct}>
      <p>{words.right.hints.correct}</p>
      <EntryFields
        kind={shown.kind}
        fields={fields}
        set={set}
        words={words}
        sensitive={sensitive}
        onSensitive={setSensitive}
      />
      <SendButton>{words.right.sends.correct}</SendButton>
    </form>
  );
};

const Withdraw = ({ line, words, onStep }: Pick<Props, 'line' | 'words' | 'onStep'>) => {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void onStep({ action: 'withdraw_entry', entryId: line.entryId, reason });
  };
  return (
    <form className="bpp-stack" onSubmit={submit} aria-label={words.right.hows.withdraw_entry}>
      <p>{words.right.hints.withdraw_entry}</p>
      <TextArea
        label={words.right.reason}
        hint={words.right.reasonHint}
        required
        minLength={10}
        maxLength={1_000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <SendButton>{words.right.sends.withdraw_entry}</SendButton>
    </form>
  );
};

const Narrow = ({
  line,
  words,
  walls,
  onStep,
}: Pick<Props, 'line' | 'words' | 'onStep'> & { readonly walls: ReturnType<typeof wallsOf> }) => {
  const [wall, setWall] = useState(walls[0] ?? 'shared');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void onStep({ action: 'narrow', entryId: line.entryId, compartment: wall });
  };
  return (
    <form className="bpp-stack" onSubmit={submit} aria-label={words.right.hows.narrow}>
      <p>{words.right.hints.narrow}</p>
      <Select
        label={words.compartment}
        value={wall}
        options={walls.map((value) => ({ value, label: words.compartments[value] }))}
        onChange={(event) => setWall(event.target.value as typeof wall)}
      />
      <SendButton>{words.right.sends.narrow}</SendButton>
    </form>
  );
};

export const PutRightForm = ({ line, opened, view, words, onStep, onCancel }: Props) => {
  const { entry } = line;
  const isSealed = entry.kind === 'sensitive';
  const shown = isSealed ? opened : entry;
  const walls = line.mayTakeAway ? wallsOf(view, line) : [];
  const hows: readonly How[] = [
    ...(shown === null ? [] : (['correct'] as const)),
    ...(line.mayTakeAway ? (['withdraw_entry'] as const) : []),
    ...(walls.length === 0 ? [] : (['narrow'] as const)),
  ];
  const [chosen, setChosen] = useState<How | null>(null);
  const how = chosen ?? hows[0] ?? null;
  const name = shown === null ? words.adds.sensitive : words.adds[shown.kind];
  return (
    <section className="bpp-card" aria-labelledby="put-right">
      <h3 id="put-right">
        {words.right.door}: {name}
      </h3>
      {isSealed && opened === null ? <p className="bpp-soft">{words.right.openFirst}</p> : null}
      {hows.length > 1 ? (
        <div className="bpp-row" role="group" aria-labelledby="put-right">
          {hows.map((one) => (
            <Chip key={one} chosen={how === one} onChoose={() => setChosen(one)}>
              {words.right.hows[one]}
            </Chip>
          ))}
        </div>
      ) : null}
      {how === 'correct' && shown !== null ? (
        <Correct shown={shown} isSealed={isSealed} line={line} words={words} onStep={onStep} />
      ) : null}
      {how === 'withdraw_entry' ? <Withdraw line={line} words={words} onStep={onStep} /> : null}
      {how === 'narrow' ? <Narrow line={line} words={words} walls={walls} onStep={onStep} /> : null}
      <div className="bpp-row">
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
};

/** The small door beside a line. */
export const PutRightDoor = ({
  name,
  line,
  view,
  words,
  onPutRight,
  opened = null,
}: {
  readonly name: string;
  readonly line: Line;
  readonly view: CaseView;
  readonly words: CaseWords;
  readonly onPutRight: (one: ToPutRight) => void;
  readonly opened?: CaseEntryBody | null;
}) =>
  view.allowedActions.includes('correct') &&
  (line.mayTakeAway || opened !== null || line.entry.kind !== 'sensitive') ? (
    <span className="bpp-no-print">
      <Button
        kind="quiet"
        aria-label={`${words.right.door}: ${name}`}
        onClick={() => onPutRight({ line, opened })}
      >
        {words.right.door}
      </Button>
    </span>
  ) : null;
