/** The compass: one question a screen, back never loses anything, and the call for help before everything else. */
import { needsHouseNumber } from '@buurtplus/domain/signals';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Busy, Notice, StepPath } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { AdviceStep } from './advice-step.tsx';
import { CalledStep } from './called-step.tsx';
import { type CaptureForm, haveCalled, notUrgent, steps } from './capture-form.ts';
import { DangerStep, DoubtLine, UrgentScreen } from './danger-step.tsx';
import { QuietEndScreen, SentEnd } from './ends.tsx';
import { FactsStep } from './facts-step.tsx';
import { calledItem } from './group-for-sending.ts';
import { HowStep } from './how-step.tsx';
import { PlaceLine } from './place-line.tsx';
import { RiskStep } from './risk-step.tsx';
import { type CaptureInput, useCapture } from './use-capture.ts';
import './capture.css';

type PlaceStepProps = {
  readonly form: CaptureForm;
  readonly asksHouseNumber: boolean;
  readonly change: (change: Partial<CaptureForm>) => void;
  readonly onNext: () => void;
};

type Props = CaptureInput & {
  /** The map lives in another room; the app hands it in. */
  readonly placeStep: (props: PlaceStepProps) => ReactNode;
};

type Capture = ReturnType<typeof useCapture>;

const TopLine = ({ capture }: { readonly capture: Capture }) => {
  const { app, path } = useWords();
  const { form, before, actions } = capture;
  const at = steps.indexOf(form.step) + 1;
  return (
    <div className="bpp-topline">
      {before === null ? (
        <span />
      ) : (
        <button type="button" className="bpp-back" onClick={actions.back}>
          <ChevronLeft size={24} aria-hidden="true" /> {app.back}
        </button>
      )}
      <StepPath at={at} of={steps.length} words={path.step(at, steps.length)} />
    </div>
  );
};

const KeptDraft = ({ capture }: { readonly capture: Capture }) => {
  const { path } = useWords();
  if (!capture.restored || capture.form.step === 'danger') return null;
  return (
    <p className="bpp-kept" role="status">
      {path.draft}{' '}
      <button type="button" className="bpp-linklike" onClick={capture.actions.startOver}>
        {path.startOver}
      </button>
    </p>
  );
};

const LastStep = ({ capture, input }: { readonly capture: Capture; readonly input: Props }) => {
  const { form, change, advice, context, photo, state, actions } = capture;
  if (advice === null) return null;
  const shared = {
    form,
    advice,
    context,
    photo,
    phones: new Map(
      (input.pack?.desks ?? []).flatMap(({ code, phone }) =>
        phone === null ? [] : [[code, phone] as const],
      ),
    ),
    hasKey: input.pack !== null,
    busy: state === 'busy',
    actions: {
      change,
      onPhoto: actions.onPhoto,
      onPlace: () => actions.visit('place'),
      onFacts: () => actions.visit('facts'),
      onCalled: (called: '112' | '0900-8844') => change(haveCalled(form, called)),
      onSend: (alsoIfWanted: boolean) => void actions.send(alsoIfWanted),
      onTalk: actions.talk,
      onLook: () => void actions.look(),
      onNothing: actions.nothing,
      onCalledDone: actions.calledDone,
      onWantNote: actions.wantNote,
    },
  };
  return calledItem(advice, form.called) === undefined ? (
    <AdviceStep key="advice" {...shared} />
  ) : (
    <CalledStep key="called" {...shared} wantsNote={capture.wantsNote} />
  );
};

const StepBody = ({ capture, input }: { readonly capture: Capture; readonly input: Props }) => {
  const { form, change, context, factsPlace, actions } = capture;
  const { book } = context.held;
  switch (form.step) {
    case 'danger':
      return <DangerStep form={form} onAnswer={actions.answerDanger} />;
    case 'facts':
      return (
        <FactsStep
          form={form}
          book={book}
          place={factsPlace}
          onPlace={actions.showFactsOf}
          onToggle={actions.toggle}
          onNext={actions.factsDone}
        />
      );
    case 'place':
      return input.placeStep({
        form,
        change,
        asksHouseNumber: form.observations.length > 0 && needsHouseNumber(book, form.observations),
        onNext: () => actions.next(),
      });
    case 'how':
      return (
        <HowStep
          form={form}
          book={book}
          placeLine={
            form.place === null ? null : (
              <PlaceLine form={form} place={context.place} onChange={() => actions.toStep('place')} />
            )
          }
          onFollowUps={actions.answerFollowUps}
          change={change}
          onNext={actions.next}
        />
      );
    case 'risk':
      return <RiskStep form={form} change={change} onNext={actions.answerRisk} />;
    case 'advice':
      return <LastStep capture={capture} input={input} />;
  }
};

export const CaptureScreen = (props: Props) => {
  const { app } = useWords();
  const capture = useCapture(props);
  const { form, change, end, state, actions } = capture;
  // What was kept is looked for first: a question that jumps away under the thumb is worse than a moment of dark.
  if (!capture.opened) return <Busy words={app.busy} />;
  if (end?.kind === 'sent') return <SentEnd sent={end.sent} onMore={actions.startOver} />;
  if (end !== null) return <QuietEndScreen key={end.kind} kind={end.kind} onBack={actions.undo} />;
  if (form.urgent)
    return (
      <UrgentScreen
        onCalled={() => change(haveCalled(form, '112'))}
        onNotUrgent={() => change(notUrgent(form))}
      />
    );
  return (
    <div className="bpp-stack bpp-compass" key={form.step}>
      <TopLine capture={capture} />
      {form.danger === 'unsure' && form.step !== 'danger' ? <DoubtLine /> : null}
      <KeptDraft capture={capture} />
      <StepBody capture={capture} input={props} />
      {state === 'trouble' ? (
        <Notice kind="danger" live="alert">
          <p>{app.failed}</p>
        </Notice>
      ) : null}
    </div>
  );
};
