/** The step on the screen and the step in the address go together, so that the phone's own back button is a step back. */
import { useEffect, useRef } from 'react';
import { type CaptureForm, notUrgent, steps } from './capture-form.ts';

export type StepAddress = {
  /** What the address says; null when it says nothing. */
  readonly shown: string | null;
  readonly show: (step: string, how: 'push' | 'replace') => void;
  /** To the start screen, with nothing of this to come back to. */
  readonly leave: () => void;
};

const urgentAddress = '112';

const orderOf = (shown: string | null): number => steps.findIndex((step) => step === shown);

export const useSteps = (
  form: CaptureForm,
  change: (change: Partial<CaptureForm>) => void,
  { shown, show }: StepAddress,
): void => {
  const wanted = form.urgent ? urgentAddress : form.step;
  const before = useRef(shown);
  const latest = useRef({ form, shown, show });
  latest.current = { form, shown, show };
  // The screen went on: the address follows. Going back takes the place of the step that was left.
  useEffect(() => {
    const now = latest.current;
    if (wanted === now.shown) return;
    const back = wanted !== urgentAddress && orderOf(wanted) <= orderOf(now.shown);
    now.show(wanted, now.shown === null || back ? 'replace' : 'push');
  }, [wanted]);
  // The address went back: the screen follows, never past the first question.
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const { form: held } = latest.current;
    const step = steps.find((one) => one === shown);
    if (step === undefined || (step === held.step && !held.urgent)) return;
    if (step !== 'danger' && held.danger === null) return;
    change({ ...(held.urgent ? notUrgent(held) : {}), step });
  }, [shown, change]);
};

/** Back from an end leads to the start screen, not into a form that is no more; back from a talk leads into what was talked about. */
export const useEndAddress = (
  end: 'talk' | 'other' | null,
  { shown, leave }: StepAddress,
  again: () => void,
): void => {
  const settled = useRef(false);
  const latest = useRef({ leave, again });
  latest.current = { leave, again };
  const first = steps[0];
  useEffect(() => {
    if (end === null || (end === 'other' && shown === first)) settled.current = end !== null;
    else if (shown === null || (end === 'talk' && shown !== 'advice')) latest.current.again();
    else if (end === 'other' && settled.current) latest.current.leave();
  }, [end, shown, first]);
};
