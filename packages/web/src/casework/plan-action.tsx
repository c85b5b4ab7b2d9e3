/** One action of the plan: how far it is, whether its day has passed, and asking how unpaid help goes. */
import type { CaseView } from '@buurtplus/contract/casework';
import {
  type CaseEntry,
  checkInDays,
  isActionLate,
  isCheckInDue,
  longestSharingDays,
  stepBack,
} from '@buurtplus/domain/casework';
import { type FormEvent, useState } from 'react';
import { Button, SendButton, StatePill, TextInput } from '../ui/index.ts';
import { type CaseWords, daysOn, todayInDutch } from './case-words.ts';
import type { CaseStep } from './casework.api.ts';
import { EntryLine } from './entry-line.tsx';
import { PutRightDoor, type ToPutRight } from './put-right-form.tsx';

type Action = Extract<CaseEntry, { readonly kind: 'action' }>;
type Props = {
  readonly entry: CaseView['entries'][number];
  readonly view: CaseView;
  readonly words: CaseWords;
  readonly onStep: (step: CaseStep) => Promise<boolean>;
  readonly onPutRight: (one: ToPutRight) => void;
};

/** Somebody asked: the next day on which somebody asks again, two weeks on unless another is chosen. */
const AskedForm = ({
  what,
  words,
  onAsked,
  onCancel,
}: {
  readonly what: string;
  readonly words: CaseWords;
  readonly onAsked: (nextOn: string) => void;
  readonly onCancel: () => void;
}) => {
  const [nextOn, setNextOn] = useState(() => daysOn(checkInDays));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onAsked(nextOn);
  };
  return (
    <form className="bpp-stack" onSubmit={submit} aria-label={`${words.askedHow}: ${what}`}>
      <TextInput
        label={words.askAgainOn}
        type="date"
        required
        value={nextOn}
        min={daysOn(1)}
        max={daysOn(longestSharingDays)}
        onChange={(event) => setNextOn(event.target.value)}
      />
      <div className="bpp-row">
        <SendButton>{words.noteAsked}</SendButton>
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};

const Days = ({ action, words }: { readonly action: Action; readonly words: CaseWords }) => {
  const today = todayInDutch();
  return (
    <>
      {isActionLate(action, today) ? <span className="bpp-late">{words.late}</span> : null}
      {isCheckInDue(action, today) ? <span className="bpp-late">{words.askNow}</span> : null}
    </>
  );
};

export const PlanAction = (props: Props) => {
  const { entry, words, view, onStep } = props;
  const [isAsking, setAsking] = useState(false);
  const action = entry.entry.kind === 'action' ? entry.entry : null;
  if (action === null) return null;
  const next = { to_do: 'doing', doing: 'done', done: null, dropped: null } as const;
  const to = next[action.state];
  const back = stepBack[action.state];
  const canChange = view.allowedActions.includes('change_plan');
  // Going on to another state asks nobody how it goes: the day of asking stays.
  const move = (state: Action['state'], checkInOn = action.checkInOn) =>
    onStep({ action: 'change_plan', entryId: entry.entryId, state, checkInOn });
  const asked = async (nextOn: string): Promise<void> => {
    if (await move(action.state, nextOn)) setAsking(false);
  };
  return (
    <li data-wall={entry.compartment} data-kind={action.support}>
      <EntryLine entry={action} hasPill />
      {entry.isCorrected ? <small className="bpp-soft">{words.right.corrected}</small> : null}
      <div className="bpp-row">
        <span role="status">
          <StatePill kind={action.state === 'done' ? 'done' : action.state === 'doing' ? 'busy' : 'waiting'}>
            {words.states[action.state]}
          </StatePill>
        </span>
        {canChange && to !== null && action.checkInOn !== null && !isAsking ? (
          <Button
            kind="secondary"
            aria-label={`${words.askedHow}: ${action.what}`}
            onClick={() => setAsking(true)}
          >
            {words.askedHow}
          </Button>
        ) : null}
        <Days action={action} words={words} />
        {canChange && to !== null ? (
          <>
            <SendButton
              type="button"
              kind="secondary"
              aria-label={`${words.states[to]}: ${action.what}`}
              onClick={() => void move(to)}
            >
              {words.states[to]}
            </SendButton>
            <Button
              kind="quiet"
              aria-label={`${words.states.dropped}: ${action.what}`}
              onClick={() => void move('dropped')}
            >
              {words.states.dropped}
            </Button>
          </>
        ) : null}
        {canChange && back !== null ? (
          <Button
            kind="quiet"
            aria-label={`${words.right.back(words.states[back])}: ${action.what}`}
            onClick={() => void move(back)}
          >
            {words.right.back(words.states[back])}
          </Button>
        ) : null}
        <PutRightDoor {...props} line={entry} name={action.what} />
      </div>
      {isAsking && canChange && to !== null ? (
        <AskedForm
          what={action.what}
          words={words}
          onAsked={(nextOn) => void asked(nextOn)}
          onCancel={() => setAsking(false)}
        />
      ) : null}
    </li>
  );
};
