/** The page of one case: facts first, the situation, the plan, who takes part and what is shared, its life, and what happened. */
import type { CaseStepBody, CaseView } from '@buurtplus/contract/casework';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useOnce } from '../offline/use-once.ts';
import { Busy, Button, giveFocus, Heading, Notice, Sending, StatePill } from '../ui/index.ts';
import { dayInWords, momentInWords } from '../words/moments.ts';
import { placeParts } from '../words/place.ts';
import { stillWords } from '../words/still.ts';
import { useKeepTyped } from '../words/use-keep-typed.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { AddForm } from './add-form.tsx';
import { type CaseWords, todayInDutch, useCaseWords } from './case-words.ts';
import { actOnCase, type CaseStep, declareConflict, troubleOf, useCase } from './casework.api.ts';
import { heldInWords } from './choose-along.tsx';
import { CloseForm } from './close-form.tsx';
import { ConflictPart } from './conflict-part.tsx';
import { DecisionPart } from './decision-part.tsx';
import type { AddKind } from './entry-fields.tsx';
import { HandOverForm } from './hand-over-form.tsx';
import { LifeForm, type LifeStep, lifeTitles } from './life-forms.tsx';
import { OlderPart } from './older-part.tsx';
import { PutRightForm, type ToPutRight } from './put-right-form.tsx';
import { InviteForm, PeoplePart, SharedPart } from './shared-part.tsx';
import { ShieldedPlace, ShieldPart } from './shield-part.tsx';
import { signalsOf } from './signals-of.ts';
import { PlanPart, SituationMap } from './situation.tsx';
import { Timeline } from './timeline.tsx';
import './casework.css';

type Props = {
  readonly caseId: string;
  readonly placeName: (code: string) => string;
  readonly back: (label: string) => ReactNode;
  readonly toSignal: (signalId: string, label: string) => ReactNode;
  /** Who looked at it lies in another room. */
  readonly whoRead: ReactNode;
};

/** Which form stands open; one at a time. */
type Forming =
  | { readonly form: 'add'; readonly kind: AddKind }
  | { readonly form: 'life'; readonly step: LifeStep }
  | { readonly form: 'put_right'; readonly one: ToPutRight }
  | { readonly form: 'invite' | 'hand_over' }
  | null;

const Facts = ({
  view,
  words,
  placeName,
  toSignal,
}: {
  readonly view: CaseView;
  readonly words: CaseWords;
  readonly placeName: Props['placeName'];
  readonly toSignal: Props['toSignal'];
}) => {
  const { language } = useLanguage();
  const { roles } = useWords();
  const today = todayInDutch();
  const rung = view.ladder.find((one) => one.code === view.rung);
  const rows: readonly (readonly [string, string])[] = [
    [
      words.place,
      placeParts(
        view.addressShielded ? words.shield.shown : view.street,
        view.houseNumber,
        placeName(view.neighbourhoodCode),
      ).join(', '),
    ],
    ...(view.heldBack.length === 0
      ? []
      : [[words.along.notGiven, heldInWords(view.heldBack, words)] as const]),
    [words.why, view.reason],
    [words.ground, words.grounds[view.ground]],
    [words.owner, view.isOwner ? words.you : `${view.owner.name}, ${roles[view.owner.role]}`],
    [words.deputy, view.deputy?.name ?? words.noDeputy],
    [words.rung, rung?.[language] ?? view.rung],
    [
      words.review,
      `${dayInWords(view.reviewOn, today, language)}${view.status === 'open' && view.reviewOn < today ? ` (${words.late})` : ''}`,
    ],
    [words.opened, momentInWords(view.openedAt, language, new Date())],
    ...(view.outcome === null
      ? []
      : [
          [
            words.outcome,
            view.outcome === 'fell_still' ? words.fellStill : words.outcomes[view.outcome],
          ] as const,
          [words.solved, words.solvedAnswers[view.solved ?? 'no']] as const,
          [words.learned, view.learned ?? ''] as const,
        ]),
  ];
  return (
    <dl className="bpp-facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}{' '}
            {label === words.place && view.addressShielded ? (
              <ShieldedPlace view={view} words={words} />
            ) : null}
          </dd>
        </div>
      ))}
      {signalsOf(view).map((signal) => (
        <div key={signal.signalId}>
          <dt>{signal === view.signal ? words.behind.title : words.signalCase.later}</dt>
          <dd>
            {words.behind.states[signal.status](signal.number)}{' '}
            {signal.mayOpen ? toSignal(signal.signalId, words.signalCase.toSignal) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
};

const addKinds: readonly AddKind[] = ['fact', 'action', 'knows', 'wish', 'consent'];
const lifeSteps: readonly LifeStep[] = ['review', 'scale', 'report_back', 'close', 'reopen', 'extend'];

const Doors = ({
  view,
  words,
  onForm,
}: {
  readonly view: CaseView;
  readonly words: CaseWords;
  readonly onForm: (forming: Forming) => void;
}) => {
  const { language } = useLanguage();
  const can = (action: CaseView['allowedActions'][number]): boolean => view.allowedActions.includes(action);
  const life = lifeSteps.filter(
    (step) =>
      can(step) &&
      (step !== 'report_back' || signalsOf(view).some((signal) => signal.isAnswerOwed)) &&
      (step !== 'extend' || view.keepUntil !== null || view.closesOn !== null),
  );
  return (
    <div className="bpp-stack bpp-no-print">
      {can('add') ? (
        <div className="bpp-row" role="group" aria-label={words.add}>
          {addKinds.map((kind, index) => (
            <Button
              key={kind}
              kind={index === 0 ? 'primary' : 'secondary'}
              onClick={() => onForm({ form: 'add', kind })}
            >
              {words.adds[kind]}
            </Button>
          ))}
        </div>
      ) : null}
      {life.length === 0 ? null : (
        <div className="bpp-row" role="group" aria-label={words.life}>
          {can('invite') ? (
            <Button kind="quiet" onClick={() => onForm({ form: 'invite' })}>
              {words.invite}
            </Button>
          ) : null}
          {can('hand_over') ? (
            <Button kind="quiet" onClick={() => onForm({ form: 'hand_over' })}>
              {words.handOver}
            </Button>
          ) : null}
          {life.map((step) => (
            <Button key={step} kind="quiet" onClick={() => onForm({ form: 'life', step })}>
              {lifeTitles(words, view, language)[step]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
};

export const CaseScreen = ({ caseId, placeName, back, toSignal, whoRead }: Props) => {
  const words = useCaseWords();
  const { language } = useLanguage();
  const client = useQueryClient();
  const [pages, setPages] = useState(1);
  const read = useCase(caseId, pages);
  const [forming, setForming] = useState<Forming>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [done, setDone] = useState(0);
  const { isSending, once } = useOnce();
  const keep = useKeepTyped();
  const form = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>('input, select, textarea, button');
    if (forming !== null) field?.focus();
    // Back to what opened it, when that is still there; else what it did is said above.
    else if (opener.current instanceof HTMLElement && opener.current.isConnected) giveFocus(opener.current);
  }, [forming]);
  const openForm = (one: Forming): void => {
    if (forming === null) opener.current = document.activeElement;
    setForming(one);
  };
  if (read.isPending) return <Busy words={words.loading} />;
  // Read before and not now: what is on the screen, and in an open form, stays.
  if (read.data === undefined)
    return (
      <Notice kind="attention">
        <p>{words.failed}</p>
        <Button kind="secondary" onClick={() => void read.refetch()}>
          {words.again}
        </Button>
      </Notice>
    );
  const view = read.data;
  const older = { pages, isBusy: read.isPlaceholderData, onMore: setPages };
  if (view === null)
    return (
      <div className="bpp-case">
        <Heading>{words.cases}</Heading>
        <p className="bpp-large">{words.gone}</p>
        {back(words.backToCases)}
      </div>
    );
  const readAgain = (): void => void client.invalidateQueries({ queryKey: ['cases'] });
  /** One that was opened since, or stands open beside what was pressed, keeps what is written. */
  const closeThisForm = (): void => setForming((now) => (now === forming ? null : now));
  const step = async (one: CaseStep): Promise<boolean> => {
    // Each kind of step keeps its own shape; the id is all that is added.
    const answer = await once(one, (commandId) => actOnCase(caseId, { ...one, commandId } as CaseStepBody));
    if (answer === null) return false;
    setTrouble(troubleOf(answer, words));
    setDone((before) => (answer.ok ? before + 1 : 0));
    if (answer.ok) {
      keep.done();
      readAgain();
    } else if (answer.kind === 'problem' && answer.problem.code === 'wrong_status') void read.refetch();
    return answer.ok;
  };
  const declare = async (): Promise<void> => {
    const answer = await declareConflict(caseId);
    setTrouble(troubleOf(answer, words));
    if (answer.ok) readAgain();
  };
  const formStep = async (one: CaseStep): Promise<boolean> => {
    const isTaken = await step(one);
    if (isTaken) closeThisForm();
    return isTaken;
  };
  const offered = (): void => {
    keep.done();
    closeThisForm();
    readAgain();
  };
  const cancel = (): void => {
    keep.done();
    setForming(null);
    setTrouble(null);
  };
  const shared = { view, words, onStep: step } as const;
  const onPutRight = (one: ToPutRight): void => openForm({ form: 'put_right', one });
  const inForm = { view, words, onStep: formStep, onCancel: cancel } as const;
  return (
    <Sending value={isSending}>
      <article className="bpp-case" onInput={keep.onInput}>
        {back(words.backToCases)}
        <header className="bpp-tight">
          <Heading tab={`${words.one} ${view.number}`}>
            {placeParts(
              view.addressShielded ? words.shield.shown : view.street,
              placeName(view.neighbourhoodCode),
            ).join(', ')}{' '}
            <span className="bpp-number">{view.number}</span>
          </Heading>
          <div className="bpp-row">
            <StatePill kind={view.status === 'open' ? 'busy' : 'done'}>{words[view.status]}</StatePill>
            <a href={`/api/v1/cases/${caseId}/file?pages=${pages}`} download>
              {words.paper}
            </a>
          </div>
        </header>
        {view.standsInUntil === null ? null : (
          <Notice kind="info">
            <p>
              {words.standIn.notice(
                view.owner.name,
                dayInWords(view.standsInUntil, todayInDutch(), language),
              )}
            </p>
          </Notice>
        )}
        {view.answerDueAt === null ? null : (
          <Notice kind="attention">
            <p>
              {(new Date(view.answerDueAt) < new Date() ? words.debtLate : words.debt)(
                momentInWords(view.answerDueAt, language, new Date()),
              )}
            </p>
          </Notice>
        )}
        {view.linked.map((signal) =>
          signal.answerDueAt === null ? null : (
            <Notice key={signal.signalId} kind="attention">
              <p>
                {words.signalCase.debt(
                  signal.number,
                  momentInWords(signal.answerDueAt, language, new Date()),
                )}
              </p>
            </Notice>
          ),
        )}
        {signalsOf(view).map(({ signalId, goesOnSince }) =>
          goesOnSince === null ? null : (
            <Notice key={`${signalId} goes on`} kind="attention">
              <p>{words.behind.goesOn(momentInWords(goesOnSince, language, new Date()))}</p>
            </Notice>
          ),
        )}
        {view.notShown.lines ? (
          <Notice kind="info">
            <OlderPart of="lines" count={view.entries.length} older={older} words={words} />
          </Notice>
        ) : null}
        {view.closesOn === null ? null : (
          <Notice kind="attention">
            <p>{stillWords(language).case(dayInWords(view.closesOn, todayInDutch(), language))}</p>
          </Notice>
        )}
        {view.keepUntil === null ? null : (
          <Notice kind="info">
            <p>{words.keep(dayInWords(view.keepUntil, todayInDutch(), language))}</p>
          </Notice>
        )}
        <DecisionPart {...shared} />
        {trouble === null ? null : (
          <Notice kind="attention" live="alert">
            <p>{trouble}</p>
          </Notice>
        )}
        {/* Said to who does not see the lines change; who does has the line itself. */}
        <p className="bpp-hidden" role="status">
          {done === 0 ? '' : <span key={done}>{words.stepSaved}</span>}
        </p>
        <Facts view={view} words={words} placeName={placeName} toSignal={toSignal} />
        <Doors view={view} words={words} onForm={openForm} />
        <div ref={form}>
          {forming?.form === 'add' ? <AddForm key={forming.kind} kind={forming.kind} {...inForm} /> : null}
          {forming?.form !== 'life' ? null : forming.step === 'close' ? (
            <CloseForm {...inForm} />
          ) : (
            <LifeForm key={forming.step} step={forming.step} {...inForm} />
          )}
          {forming?.form === 'put_right' ? (
            <PutRightForm
              key={`${forming.one.line.entryId}${forming.one.opened === null}`}
              {...forming.one}
              {...inForm}
            />
          ) : null}
          {forming?.form === 'invite' ? <InviteForm {...inForm} /> : null}
          {forming?.form === 'hand_over' ? (
            <HandOverForm
              view={view}
              words={words}
              placeName={placeName}
              onDone={offered}
              onCancel={cancel}
            />
          ) : null}
        </div>
        <div className="bpp-case-columns">
          <div className="bpp-stack">
            <SituationMap view={view} words={words} onPutRight={onPutRight} />
            <PlanPart {...shared} onPutRight={onPutRight} />
          </div>
          <div className="bpp-stack">
            <PeoplePart {...shared} />
            <SharedPart {...shared} />
            <Timeline view={view} words={words} older={older} />
            {whoRead}
            <ShieldPart {...shared} />
            <ConflictPart view={view} words={words} onDeclare={declare} />
          </div>
        </div>
      </article>
    </Sending>
  );
};
