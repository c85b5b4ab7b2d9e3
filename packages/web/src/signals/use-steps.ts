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

type EndOnScreen = {
  readonly end: 'talk' | 'other';
  readonly shown: string | null;
  /** What the address said when the end appeared. */
  readonly since: string | null;
  /** The address was replaced by that of the end. */
  readonly isSettled: boolean;
};

/** An earlier question in the address, which only the back button brings; a step that was on its way to the address is a later one. */
const isBefore = (shown: string | null, since: string | null): boolean =>
  orderOf(shown) > 0 && (since === urgentAddress || orderOf(shown) < orderOf(since));

/** What the address asks of an end: to stand, to make room for what comes next, or to go to the start screen. */
export const atEnd = ({
  end,
  shown,
  since,
  isSettled,
}: EndOnScreen): 'stand' | 'settle' | 'again' | 'leave' => {
  if (end === 'other' && shown === steps[0]) return 'settle';
  if (shown === null || (end === 'talk' && shown !== 'advice')) return 'again';
  // Back in the moment before the address was replaced is back from the end all the same.
  return end === 'other' && (isSettled || isBefore(shown, since)) ? 'leave' : 'stand';
};

/** Back from an end leads to the start screen, not into a form that is no more; back from a talk leads into what was talked about. */
export const useEndAddress = (
  end: 'talk' | 'other' | null,
  { shown, leave }: StepAddress,
  again: () => void,
): void => {
  const held = useRef<Pick<EndOnScreen, 'since' | 'isSettled'> | null>(null);
  const latest = useRef({ leave, again });
  latest.current = { leave, again };
  useEffect(() => {
    if (end === null) {
      held.current = null;
      return;
    }
    held.current ??= { since: shown, isSettled: false };
    const asked = atEnd({ end, shown, ...held.current });
    if (asked === 'settle') held.current = { since: shown, isSettled: true };
    else if (asked !== 'stand') latest.current[asked]();
  }, [end, shown]);
};
