/** Who takes part, and every offer and every sharing with what for, until when, what came back, and a way to end it. */
import type { CaseView } from '@buurtplus/contract/casework';
import { consentIn } from '@buurtplus/domain/casework';
import { type FormEvent, useState } from 'react';
import { Button, Select, SendButton, StatePill, TextArea, TextInput } from '../ui/index.ts';
import { dayInWords, momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { type CaseWords, daysOn, todayInDutch } from './case-words.ts';
import { type CaseStep, useReceivers } from './casework.api.ts';
import { heldInWords } from './choose-along.tsx';

type Props = {
  readonly view: CaseView;
  readonly words: CaseWords;
  readonly onStep: (step: CaseStep) => Promise<boolean>;
};

export const InviteForm = ({ words, onStep, onCancel }: Props & { readonly onCancel: () => void }) => {
  const { roles } = useWords();
  const { language } = useLanguage();
  const people = useReceivers(true).data?.people ?? [];
  const [personId, setPersonId] = useState('');
  const [untilOn, setUntilOn] = useState(() => daysOn(42));
  const [deputy, setDeputy] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void onStep({ action: 'invite', personId, untilOn, deputy });
  };
  return (
    <form className="bpp-card" onSubmit={submit} aria-label={words.invite}>
      <h2>{words.invite}</h2>
      <Select
        label={words.person}
        value={personId}
        required
        options={[
          { value: '', label: words.pickWhom },
          ...people.map((one) => ({
            value: one.personId,
            label: `${one.name}, ${roles[one.role]}${one.awayUntil === null ? '' : ` (${words.signalCase.awayUntil(dayInWords(one.awayUntil, todayInDutch(), language))})`}`,
          })),
        ]}
        onChange={(event) => setPersonId(event.target.value)}
      />
      <TextInput
        label={words.until}
        type="date"
        required
        value={untilOn}
        onChange={(event) => setUntilOn(event.target.value)}
      />
      <label className="bpp-case-tick">
        <input type="checkbox" checked={deputy} onChange={(event) => setDeputy(event.target.checked)} />
        <span>{words.asDeputy}</span>
      </label>
      <div className="bpp-row">
        <SendButton>{words.invite}</SendButton>
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};

export const PeoplePart = ({ view, words, onStep }: Props) => {
  const { roles } = useWords();
  const { language } = useLanguage();
  const mayLetGo = view.allowedActions.includes('let_go');
  return (
    <section className="bpp-tight" aria-labelledby="case-people">
      <h2 id="case-people">{words.people}</h2>
      {view.participants.length === 0 && view.isOwner ? (
        <p className="bpp-soft">{words.peopleEmpty}</p>
      ) : null}
      <ul className="bpp-case-lines">
        <li>
          <span>
            {view.owner.name}, {roles[view.owner.role]}
          </span>
          <small className="bpp-soft">{words.ownerIs}</small>
        </li>
        {view.participants.map((one) => (
          <li key={one.accessId}>
            <span>
              {one.name}, {roles[one.role]}
            </span>
            <small className="bpp-soft">
              {[
                words.readUntil(dayInWords(one.untilOn, todayInDutch(), language)),
                one.personId === view.deputy?.personId ? words.deputy : null,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </small>
            {mayLetGo ? (
              <SendButton
                type="button"
                kind="quiet"
                aria-label={`${words.letGo}: ${one.name}`}
                onClick={() => void onStep({ action: 'let_go', accessId: one.accessId })}
              >
                {words.letGo}
              </SendButton>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};

type HandOver = CaseView['handOvers'][number];

const pill = (status: HandOver['status']) =>
  status === 'offered'
    ? 'waiting'
    : status === 'accepted'
      ? 'busy'
      : status === 'timed_out'
        ? 'late'
        : 'done';

const EndForm = ({ one, words, onStep }: Omit<Props, 'view'> & { readonly one: HandOver }) => {
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null)
    return (
      <Button kind="quiet" aria-label={`${words.endSharing}: ${one.toName}`} onClick={() => setReason('')}>
        {words.endSharing}
      </Button>
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void onStep({ action: 'end_disclosure', handOverId: one.handOverId, reason });
  };
  return (
    <form className="bpp-tight" onSubmit={submit} aria-label={`${words.endSharing}: ${one.toName}`}>
      <TextArea
        label={words.endReason}
        required
        minLength={10}
        maxLength={1_000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="bpp-row">
        <SendButton kind="secondary">{words.endSharing}</SendButton>
        <Button kind="quiet" onClick={() => setReason(null)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};

export const SharedPart = ({ view, words, onStep }: Props) => {
  const { language } = useLanguage();
  if (!view.isOwner && view.standsInUntil === null) return null;
  const adds: Readonly<Record<string, string>> = words.adds;
  const consent = consentIn(view.entries.map(({ entry }) => entry));
  return (
    <section className="bpp-tight" aria-labelledby="case-shared">
      <h2 id="case-shared">{words.shared}</h2>
      {view.handOvers.length === 0 ? <p className="bpp-soft">{words.sharedEmpty}</p> : null}
      <ul className="bpp-case-lines">
        {view.handOvers.map((one) => (
          <li key={one.handOverId}>
            <span>
              {words.verbs[one.kind]}: {one.toName}
            </span>
            <StatePill kind={pill(one.status)}>{words.statuses[one.status]}</StatePill>
            <small className="bpp-soft">
              {[
                one.purpose,
                words.grounds[one.ground],
                ...one.fields.map((field) => words.fields[field]),
                words.parts(one.entryCount),
                one.heldBack.length === 0 ? null : words.along.notGivenWhat(heldInWords(one.heldBack, words)),
                one.status === 'offered'
                  ? words.answerBefore(momentInWords(one.dueAt, language, new Date()))
                  : null,
                one.status === 'accepted'
                  ? words.readUntil(dayInWords(one.untilOn, todayInDutch(), language))
                  : null,
                one.status === 'refused' || one.status === 'ended' ? one.reason : null,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </small>
            {one.stoppedAt === null || consent === 'given' ? null : (
              <p>{words.along.stopped(momentInWords(one.stoppedAt, language, new Date()))}</p>
            )}
            {one.putRight.length === 0 ? null : (
              <div className="bpp-tight">
                <p>{words.right.tell}</p>
                <ul>
                  {one.putRight.map((each) => (
                    <li key={`${each.kind}${each.at}`}>
                      {[
                        adds[each.what],
                        words.events[each.kind],
                        momentInWords(each.at, language, new Date()),
                      ]
                        .filter((part) => part !== undefined)
                        .join(' · ')}
                    </li>
                  ))}
                </ul>
              </div>
            )}
            {one.messages.map((message) => (
              <p key={message.messageId} className="bpp-quote">
                {message.text}{' '}
                <small className="bpp-soft">{momentInWords(message.madeAt, language, new Date())}</small>
              </p>
            ))}
            {one.status === 'offered' && view.allowedActions.includes('withdraw') ? (
              <SendButton
                type="button"
                kind="quiet"
                aria-label={`${words.withdraw}: ${one.toName}`}
                onClick={() => void onStep({ action: 'withdraw', handOverId: one.handOverId })}
              >
                {words.withdraw}
              </SendButton>
            ) : null}
            {one.status === 'accepted' && view.allowedActions.includes('end_disclosure') ? (
              <EndForm one={one} words={words} onStep={onStep} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};
