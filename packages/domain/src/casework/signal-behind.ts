/** What becomes of the signal a case began with when the case closes: it closes along, with an outcome and the answer that is owed, or it stays in sight with its desk. */
import { ok, type Result, refuse } from '../kernel/index.ts';
import { type AnswerCode, type HandleOutcome, paysTheDebt, type SignalStatus } from '../signals/index.ts';

export type SignalAtClose =
  | { readonly choice: 'keep' }
  | {
      readonly choice: 'close';
      readonly outcome: HandleOutcome;
      readonly answer: AnswerCode | null;
      readonly words: string | null;
    };

/** Taken up and not done: whoever closes the case says what becomes of it. New at a desk: the desk looks first. */
export type Behind = 'in_hand' | 'new_at_desk' | 'done';

const behindByStatus: Readonly<Record<SignalStatus, Behind>> = {
  recorded: 'new_at_desk',
  routed: 'new_at_desk',
  returned: 'new_at_desk',
  taken: 'in_hand',
  referred: 'in_hand',
  handled: 'in_hand',
  closed: 'done',
  withdrawn: 'done',
};
export const behindOf = (status: SignalStatus): Behind => behindByStatus[status];

export type ClosingStep = 'handle' | 'report_back' | 'close' | 'case_closed';
export type SignalAtCloseRefusal = 'missing' | 'answer_owed';

/**
 * @param signal null when there is none, or it is forgotten
 * @returns the steps of the signal, in their order; none when it stays as it is
 */
export const signalStepsAtClose = (
  signal: { readonly status: SignalStatus; readonly isOwed: boolean } | null,
  said: SignalAtClose | null,
): Result<readonly ClosingStep[], SignalAtCloseRefusal> => {
  if (signal === null || behindOf(signal.status) === 'done') return ok([]);
  // It came back to a desk as new work meanwhile: the desk hears that the case is over, and looks itself.
  if (behindOf(signal.status) === 'new_at_desk') return ok(['case_closed']);
  if (said === null) return refuse('missing');
  if (said.choice === 'keep') return ok(['case_closed']);
  if (signal.isOwed && (said.answer === null || !paysTheDebt(said.answer))) return refuse('answer_owed');
  return ok([
    ...(signal.status === 'handled' ? [] : (['handle'] as const)),
    ...(said.answer === null ? [] : (['report_back'] as const)),
    'close',
  ]);
};
