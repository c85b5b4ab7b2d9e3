/** Heavier or lighter, looking back, answering, opening again, keeping longer: each says first what it does. */
import type { CaseView } from '@buurtplus/contract/casework';
import { type ExtendReason, extendReasons } from '@buurtplus/domain/signals';
import { type FormEvent, useState } from 'react';
import { Button, Select, SendButton, TextArea, TextInput } from '../ui/index.ts';
import { stillWords } from '../words/still.ts';
import { type Language, useLanguage, useWords } from '../words/words.tsx';
import { type Answer, AnswerFields, emptyAnswer, textsOf } from './answer-fields.tsx';
import { type CaseWords, daysOn } from './case-words.ts';
import type { CaseStep } from './casework.api.ts';
import { signalsOf } from './signals-of.ts';

export type LifeStep = 'scale' | 'review' | 'report_back' | 'close' | 'reopen' | 'extend';

type Props = {
  readonly step: Exclude<LifeStep, 'close'>;
  readonly view: CaseView;
  readonly words: CaseWords;
  readonly onStep: (step: CaseStep) => Promise<boolean>;
  readonly onCancel: () => void;
};

type Fields = {
  readonly to: string;
  readonly text: string;
  readonly reviewOn: string;
  readonly answer: Answer;
  readonly because: ExtendReason;
  /** Which signal is answered, when more than one waits. */
  readonly signalId: string;
};

/** The ladder says who decides; the owner's own role, or who is asked. */
const decidesHimself = (view: CaseView, to: string): boolean =>
  view.ladder.find((rung) => rung.code === to)?.decides.includes(view.owner.role) ?? false;

const stepOf = (step: Props['step'], fields: Fields, view: CaseView): CaseStep => {
  const { text, reviewOn } = fields;
  const { version } = view;
  switch (step) {
    case 'scale':
      return {
        action: decidesHimself(view, fields.to) ? step : 'ask_decision',
        version,
        to: fields.to,
        reason: text,
      };
    case 'review':
      return { action: step, version, to: fields.to === '' ? null : fields.to, reason: text, reviewOn };
    case 'report_back':
      return {
        action: step,
        signalId: fields.signalId,
        answer: fields.answer.answer,
        ...textsOf(fields.answer),
      };
    case 'reopen':
      return { action: step, version, reason: text, reviewOn };
    default:
      return { action: step, version, reason: text, because: fields.because };
  }
};

/** Lighter stands first: going down is as easy as going up, and asked at every review. */
const RungChoice = ({
  step,
  view,
  words,
  to,
  onTo,
}: Pick<Props, 'step' | 'view' | 'words'> & { readonly to: string; readonly onTo: (to: string) => void }) => {
  const { language } = useLanguage();
  const { roles } = useWords();
  const others = view.ladder.filter((rung) => rung.code !== view.rung);
  // In a review only what the owner decides: the rest is asked beside it, so that nobody waits with looking back.
  const rungs = step === 'review' ? others.filter((rung) => decidesHimself(view, rung.code)) : others;
  const asked = others.filter((rung) => !rungs.includes(rung)).map((rung) => `‘${rung[language]}’`);
  const chosen = view.ladder.find((rung) => rung.code === to);
  const deciders = chosen?.decides.map((role) => roles[role]).join(', ') ?? '';
  return (
    <>
      <Select
        label={step === 'review' ? words.reviewAsk : words.scaleTo}
        value={to}
        options={[
          ...(step === 'review' ? [{ value: '', label: words.same }] : []),
          ...rungs.map((rung) => ({
            value: rung.code,
            label: rung.decides.includes(view.owner.role)
              ? rung[language]
              : `${rung[language]} (${words.othersDecide(rung.decides.map((role) => roles[role]).join(', '))})`,
          })),
        ]}
        onChange={(event) => onTo(event.target.value)}
      />
      {chosen === undefined ? null : (
        <p>
          {words.access[chosen.access]}{' '}
          {decidesHimself(view, to) ? words.decides(deciders) : words.decision.others(deciders)}
        </p>
      )}
      {asked.length === 0 ? null : (
        <p className="bpp-soft">
          {words.decision.inReview(new Intl.ListFormat(language, { type: 'disjunction' }).format(asked))}
        </p>
      )}
    </>
  );
};

/** @param view an open case that stands still is kept open, a closed one is kept longer */
export const lifeTitles = (
  words: CaseWords,
  view: Pick<CaseView, 'closesOn'>,
  language: Language,
): Readonly<Record<LifeStep, string>> => ({
  scale: words.scale,
  review: words.reviewNow,
  report_back: words.answer,
  close: words.close,
  reopen: words.reopen,
  extend: view.closesOn === null ? words.extend : stillWords(language).door,
});

export const LifeForm = ({ step, view, words, onStep, onCancel }: Props) => {
  const owed = signalsOf(view).filter((signal) => signal.isAnswerOwed);
  const first = view.ladder.find((rung) => rung.code !== view.rung)?.code ?? '';
  const [fields, setFields] = useState<Fields>({
    to: step === 'scale' ? first : '',
    text: '',
    reviewOn: daysOn(42),
    answer: emptyAnswer,
    because: 'still_needed',
    signalId: owed[0]?.signalId ?? '',
  });
  const { language } = useLanguage();
  const still = stillWords(language);
  const set = (change: Partial<Fields>): void => setFields((before) => ({ ...before, ...change }));
  const isAnswer = step === 'report_back';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void onStep(stepOf(step, fields, view));
  };
  return (
    <form className="bpp-card" onSubmit={submit} aria-label={lifeTitles(words, view, language)[step]}>
      <h2>{lifeTitles(words, view, language)[step]}</h2>
      {step === 'scale' || step === 'review' ? (
        <RungChoice step={step} view={view} words={words} to={fields.to} onTo={(to) => set({ to })} />
      ) : null}
      {isAnswer && owed.length > 1 ? (
        <Select
          label={words.signalCase.answerWhich}
          value={fields.signalId}
          options={owed.map((signal) => ({
            value: signal.signalId,
            label: words.behind.states[signal.status](signal.number),
          }))}
          onChange={(event) => set({ signalId: event.target.value })}
        />
      ) : null}
      {isAnswer ? (
        <AnswerFields
          label={words.answer}
          paying={false}
          said={fields.answer}
          onSaid={(change) => set({ answer: { ...fields.answer, ...change } })}
        />
      ) : (
        <>
          {step === 'extend' ? (
            <>
              <p>{words.extendHint}</p>
              <Select
                label={still.reason}
                value={fields.because}
                options={extendReasons.map((one) => ({ value: one, label: still.reasons[one] }))}
                onChange={(event) => set({ because: event.target.value as ExtendReason })}
              />
            </>
          ) : null}
          <TextArea
            label={step === 'extend' ? still.words : words.scaleReason}
            required
            minLength={10}
            maxLength={1_000}
            value={fields.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        </>
      )}
      {step === 'review' || step === 'reopen' ? (
        <TextInput
          label={words.nextReview}
          hint={words.reviewHint}
          type="date"
          required
          value={fields.reviewOn}
          onChange={(event) => set({ reviewOn: event.target.value })}
        />
      ) : null}
      <div className="bpp-row">
        <SendButton>
          {step === 'scale' && !decidesHimself(view, fields.to) ? words.decision.door : words.send}
        </SendButton>
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};
