/** Beside the story: who is here, what was gone through, what was agreed, and what a guest is asked. */
import type { EveningStage } from '@buurtplus/contract/evenings';
import { dutyRoles } from '@buurtplus/domain/people';
import { eveningLimits, maySayHandled } from '@buurtplus/domain/training';
import { useState } from 'react';
import { newId } from '../offline/device.ts';
import { Notice, Select, TextArea, TextInput } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { guestName } from './evening-guests.tsx';
import { EveningHandled } from './evening-handled.tsx';
import { SendForm } from './evening-send-form.tsx';
import { dayInWords, useEveningWords } from './evening-words.ts';
import type { EveningWords } from './evening-words-nl.ts';

type Props = {
  readonly stage: EveningStage;
  readonly onTick: (personId: string, present: boolean) => void;
  /** @returns whether it arrived */
  readonly onSend: (path: 'questions' | 'proposals' | 'lessons', body: object) => Promise<boolean>;
};

type Person = EveningStage['people'][number];

const Ticks = ({
  people,
  onTick,
}: {
  readonly people: readonly Person[];
  readonly onTick: Props['onTick'];
}) => {
  const words = useEveningWords();
  return (
    <ul className="bpp-list">
      {people.map(({ personId, name, guest, present }) => (
        <li key={personId}>
          <label className="bpp-eveningtick">
            <input
              type="checkbox"
              checked={present !== null}
              onChange={({ target }) => onTick(personId, target.checked)}
            />
            <span>
              {name}
              {guest === null ? null : <small> {guestName(guest, words)}</small>}
            </span>
            <small>{present === null ? '' : present === 'code' ? words.byCode : words.byHand}</small>
          </label>
        </li>
      ))}
    </ul>
  );
};

const People = ({ stage, onTick }: Omit<Props, 'onSend'>) => {
  const words = useEveningWords();
  const [members, guests] = [true, false].map((isMember) =>
    stage.people.filter(({ guest }) => (guest === null) === isMember),
  );
  return (
    <>
      <p>{words.listHelp}</p>
      <Ticks people={members ?? []} onTick={onTick} />
      {guests === undefined || guests.length === 0 ? null : (
        <>
          <h3>{words.listGuests}</h3>
          <Ticks people={guests} onTick={onTick} />
        </>
      )}
    </>
  );
};

const named = (list: readonly { readonly id: string; readonly name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }));

const sidesOf = (
  organisations: EveningStage['organisations'],
  duties: readonly (typeof dutyRoles)[number][],
  words: EveningWords,
) => [...named(organisations), ...duties.map((role) => ({ value: role, label: words.duties[role] }))];

const toSide = (side: string) => {
  const duty = dutyRoles.find((role) => role === side);
  return duty === undefined ? { organisationId: side } : { duty };
};

const Question = ({ stage, onSend }: Omit<Props, 'onTick'>) => {
  const words = useEveningWords();
  const { language } = useLanguage();
  const [questionId, setId] = useState(newId);
  const sides = sidesOf(stage.organisations, stage.duties, words);
  const [side, setSide] = useState(sides[0]?.value ?? '');
  const [question, setQuestion] = useState('');
  const [marked, setMarked] = useState<string | null>(null);
  // The word list is large and only needed by who writes.
  const look = async (): Promise<void> => {
    const { checkWording } = await import('@buurtplus/domain/wording');
    const found = checkWording(question, language).map(({ start, end }) => question.slice(start, end));
    setMarked(found.length === 0 ? null : found.join(', '));
  };
  return (
    <SendForm
      label={words.askSave}
      done={words.asked}
      whole={question.trim() !== ''}
      onSend={async () => {
        const arrived = await onSend('questions', { questionId, ...toSide(side), question });
        if (arrived) {
          setQuestion('');
          setId(newId());
        }
        return arrived;
      }}
    >
      <p>{words.askHelp}</p>
      <Select
        label={words.askWhom}
        value={side}
        options={sides}
        onChange={({ target }) => setSide(target.value)}
      />
      <TextArea
        label={words.askText}
        required
        rows={3}
        maxLength={eveningLimits.question}
        value={question}
        onChange={({ target }) => setQuestion(target.value)}
        onBlur={() => void look()}
      />
      {marked === null ? null : (
        <Notice kind="info" live="status">
          <p>{words.marks(marked)}</p>
        </Notice>
      )}
      {stage.questions.map((one) => (
        <p key={one.questionId}>
          <strong>{guestName(one, words)}</strong>: {one.question}{' '}
          <small>{one.answer ?? words.due(dayInWords(one.dueOn, language))}</small>
        </p>
      ))}
    </SendForm>
  );
};

const Agreement = ({ stage, onSend }: Omit<Props, 'onTick'>) => {
  const words = useEveningWords();
  const [agreementId, setId] = useState(newId);
  const [teamId, setTeam] = useState(stage.teams[0]?.id ?? '');
  // With a partner who was invited, or with who has a duty where the team walks.
  const sides = sidesOf(stage.organisations, dutyRoles, words);
  const [side, setSide] = useState(sides[0]?.value ?? '');
  const [title, setTitle] = useState('');
  const [what, setWhat] = useState('');
  return (
    <SendForm
      label={words.agreeSave}
      done={words.agreed}
      whole={title.trim() !== '' && what.trim() !== ''}
      onSend={async () => {
        const arrived = await onSend('proposals', {
          agreementId,
          teamId,
          ...toSide(side),
          title,
          what,
        });
        if (arrived) {
          setTitle('');
          setWhat('');
          setId(newId());
        }
        return arrived;
      }}
    >
      <p>{words.agreeHelp}</p>
      <Select
        label={words.agreeTeam}
        value={teamId}
        options={named(stage.teams)}
        onChange={({ target }) => setTeam(target.value)}
      />
      <Select
        label={words.agreeWith}
        value={side}
        options={sides}
        onChange={({ target }) => setSide(target.value)}
      />
      <TextInput
        label={words.agreeTitle}
        required
        maxLength={80}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <TextArea
        label={words.agreeWhat}
        required
        rows={3}
        maxLength={600}
        value={what}
        onChange={({ target }) => setWhat(target.value)}
      />
    </SendForm>
  );
};

export const EveningNotes = ({ stage, onTick, onSend }: Props) => {
  const words = useEveningWords();
  const alone = stage.organisations.length + stage.duties.length === 0;
  return (
    <div className="bpp-stage__notes">
      <details className="bpp-other">
        <summary>{words.list}</summary>
        <People stage={stage} onTick={onTick} />
      </details>
      {maySayHandled({ startsAt: new Date(stage.startsAt), endsAt: new Date(stage.endsAt) }, new Date()) ? (
        <details className="bpp-other">
          <summary>{words.handled}</summary>
          <EveningHandled
            moduleIds={stage.moduleIds}
            onSave={(moduleIds) => onSend('lessons', { moduleIds })}
          />
        </details>
      ) : null}
      {stage.teams.length === 0 ? null : (
        <details className="bpp-other">
          <summary>{words.agree}</summary>
          <Agreement stage={stage} onSend={onSend} />
        </details>
      )}
      <details className="bpp-other">
        <summary>{words.ask}</summary>
        {alone ? <p>{words.noGuests}</p> : <Question stage={stage} onSend={onSend} />}
      </details>
    </div>
  );
};
