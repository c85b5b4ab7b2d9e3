/** Making a signal: one question a screen, back never loses anything, and the call for help before everything else. */
import type { PhonePack } from '@buurtplus/contract/signals';
import { type ReactNode, useEffect, useReducer, useRef, useState } from 'react';
import { dropDraft, openDraft, saveDraft } from '../offline/draft.ts';
import { syncNow } from '../offline/sync.ts';
import { Button, CallButton, Heading, Notice, StepPath } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import {
  type CaptureForm,
  emptyForm,
  isStarted,
  readDraft,
  stepBefore,
  steps,
  toggleObservation,
} from './capture-form.ts';
import { DoneStep } from './done-step.tsx';
import { FactsStep } from './facts-step.tsx';
import { RestStep } from './rest-step.tsx';
import { type Sent, sendSignal } from './send-signal.ts';

type PlaceStepProps = {
  readonly form: CaptureForm;
  readonly change: (change: Partial<CaptureForm>) => void;
  readonly onNext: () => void;
};

type Props = {
  readonly ownerId: string;
  readonly pack: PhonePack | null;
  /** The map lives in another room; the app hands it in. */
  readonly placeStep: (props: PlaceStepProps) => ReactNode;
};

const UrgentStep = ({ onBack }: { readonly onBack: () => void }) => {
  const { capture } = useWords();
  return (
    <div className="bpp-stack">
      <Heading>{capture.urgentTitle}</Heading>
      <CallButton number="112" danger>
        {capture.urgent112}
      </CallButton>
      <CallButton number="0900-8844" hint={capture.urgentPoliceHint}>
        {capture.urgentPolice}
      </CallButton>
      <Notice kind="attention">
        <h2>{capture.urgentTell}</h2>
        <ul className="bpp-tight">
          {capture.urgentPoints.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <p>{capture.urgentDistance}</p>
      </Notice>
      <Button kind="secondary" wide onClick={onBack}>
        {capture.urgentBack}
      </Button>
    </div>
  );
};

const DangerStep = ({ onYes, onNo }: { readonly onYes: () => void; readonly onNo: () => void }) => {
  const { capture } = useWords();
  return (
    <div className="bpp-stack">
      <Heading>{capture.dangerTitle}</Heading>
      <p className="bpp-large bpp-soft">{capture.dangerText}</p>
      <Button kind="danger" wide onClick={onYes}>
        {capture.dangerYes}
      </Button>
      <Button wide onClick={onNo}>
        {capture.dangerNo}
      </Button>
    </div>
  );
};

/** Opens what was kept, and keeps what changes; the phone may go dark at any moment. */
const useDraft = (ownerId: string, form: CaptureForm, restore: (form: CaptureForm) => void): boolean => {
  const [restored, setRestored] = useState(false);
  const opened = useRef(false);
  useEffect(() => {
    openDraft(ownerId).then(
      (draft) => {
        const read = readDraft(draft);
        opened.current = true;
        if (read === null || !isStarted(read)) return;
        restore(read);
        setRestored(true);
      },
      () => {
        opened.current = true;
      },
    );
  }, [ownerId, restore]);
  useEffect(() => {
    if (opened.current && isStarted(form)) saveDraft(ownerId, form).catch(() => undefined);
  }, [ownerId, form]);
  return restored;
};

const merge = (form: CaptureForm, change: Partial<CaptureForm>): CaptureForm => ({ ...form, ...change });

export const CaptureScreen = ({ ownerId, pack, placeStep }: Props) => {
  const { capture, app } = useWords();
  const [form, change] = useReducer(merge, emptyForm);
  const [photo, setPhoto] = useState<Blob | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const [trouble, setTrouble] = useState(false);
  const restored = useDraft(ownerId, form, change);

  const startOver = (): void => {
    dropDraft(ownerId).catch(() => undefined);
    setPhoto(null);
    setSent(null);
    change(emptyForm);
  };
  const finish = async (): Promise<void> => {
    if (pack === null) return;
    setTrouble(false);
    try {
      const done = await sendSignal(ownerId, pack, form, photo);
      await dropDraft(ownerId);
      setSent(done);
      void navigator.storage?.persist?.();
      void syncNow();
    } catch {
      setTrouble(true);
    }
  };

  if (sent !== null) return <DoneStep sent={sent} onMore={startOver} />;
  if (form.urgent) return <UrgentStep onBack={() => change({ urgent: false })} />;
  const before = stepBefore(form.step);
  const next = (step: CaptureForm['step']) => () => change({ step });
  return (
    <div className="bpp-stack" key={form.step}>
      <div className="bpp-row">
        {before === null ? null : (
          <Button kind="quiet" onClick={next(before)}>
            {app.back}
          </Button>
        )}
        <StepPath
          at={steps.indexOf(form.step) + 1}
          of={steps.length}
          words={capture.step(steps.indexOf(form.step) + 1, steps.length)}
        />
      </div>
      {restored && form.step !== 'danger' ? (
        <Notice kind="info" live="status">
          <p>{capture.draft}</p>
          <Button kind="quiet" onClick={startOver}>
            {capture.startOver}
          </Button>
        </Notice>
      ) : null}
      {form.step === 'danger' ? (
        <DangerStep onYes={() => change({ urgent: true })} onNo={next('facts')} />
      ) : null}
      {form.step === 'facts' ? (
        <FactsStep
          form={form}
          onToggle={(code) => change(toggleObservation(form, code, new Date().toISOString()))}
          onNext={next('place')}
        />
      ) : null}
      {form.step === 'place' ? placeStep({ form, change, onNext: next('rest') }) : null}
      {form.step === 'rest' ? (
        <RestStep
          form={form}
          change={change}
          photo={photo}
          onPhoto={setPhoto}
          canSend={pack !== null}
          onReady={() => void finish()}
        />
      ) : null}
      {trouble ? (
        <Notice kind="danger" live="alert">
          <p>{app.failed}</p>
        </Notice>
      ) : null}
    </div>
  );
};
