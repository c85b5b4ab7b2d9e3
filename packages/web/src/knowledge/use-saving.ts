/** Keeps what is typed, a moment after the last letter; tries again without an answer, and stops at a clash or a refusal. */
import { useEffect, useRef, useState } from 'react';
import { type Base, type DraftWork, isUnsaved } from './draft-work.ts';
import { beginDraft, saveDraft } from './knowledge.api.ts';
import { baseOfDraft } from './load-draft.ts';
import { keepUnsent } from './unsent.ts';

export type SaveState =
  /** "choice": a colleague came in between, and somebody has to say what counts. */
  | { readonly kind: 'saved' | 'saving' | 'waiting' | 'choice' }
  | { readonly kind: 'refused'; readonly sentence: string };

/** How one sending ended. */
type Sent =
  | { readonly kind: 'kept'; readonly base: Base; readonly at: string }
  | { readonly kind: 'other' | 'no_answer' }
  | { readonly kind: 'refused'; readonly sentence: string };

const restMs = 700;
const againMs = 4_000;

type Answer = Awaited<ReturnType<typeof saveDraft>> | Awaited<ReturnType<typeof beginDraft>>;

const notKept = (answer: Answer & { readonly ok: false }): Sent => {
  if (answer.kind === 'no_answer') return { kind: 'no_answer' };
  const { status, detail } = answer.problem;
  if (status === 409) return { kind: 'other' };
  return status === 429 || status >= 500 ? { kind: 'no_answer' } : { kind: 'refused', sentence: detail };
};

/** The first change begins the draft. */
const send = async ({ base, mine }: DraftWork): Promise<Sent> => {
  let begun = base;
  if (base.seen === 0) {
    const answer = await beginDraft({ standard: 'same' });
    if (!answer.ok) return notKept(answer);
    begun = baseOfDraft(answer.value);
  }
  const saved = await saveDraft(begun.seen, mine);
  if (!saved.ok) return notKept(saved);
  const { revision, changedAt } = saved.value;
  return { kind: 'kept', base: { ...begun, seen: revision, changes: mine }, at: changedAt };
};

type Saving = {
  readonly work: DraftWork | null;
  readonly personId: string;
  readonly onKept: (base: Base, at: string) => void;
  /** The server has another draft than was seen. */
  readonly onOther: () => Promise<void>;
};

export const useSaving = ({ work, personId, onKept, onOther }: Saving): SaveState => {
  const [outcome, setOutcome] = useState<{ readonly of: DraftWork; readonly sent: Sent } | null>(null);
  const sending = useRef(false);
  const unsaved = work !== null && isUnsaved(work);
  // A refusal is about what was sent; whatever is typed after it is tried anew.
  const refused = outcome?.sent.kind === 'refused' && outcome.of.mine === work?.mine ? outcome.sent : null;
  const away = outcome?.sent.kind === 'no_answer';

  useEffect(() => {
    if (work === null) return;
    const { base, mine, clash } = work;
    keepUnsent(unsaved ? { personId, seen: base.seen, began: base.changes, mine } : null);
    if (!unsaved || clash !== null || refused !== null) return;
    const timer = setTimeout(
      () => {
        if (sending.current) return;
        sending.current = true;
        void send(work).then(async (sent) => {
          sending.current = false;
          if (sent.kind === 'kept') onKept(sent.base, sent.at);
          if (sent.kind === 'other') await onOther();
          setOutcome({ of: work, sent });
        });
      },
      away ? againMs : restMs,
    );
    return () => clearTimeout(timer);
  }, [work, unsaved, refused, away, outcome, personId, onKept, onOther]);

  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);

  if (refused !== null) return refused;
  if (work?.clash != null) return { kind: 'choice' };
  if (!unsaved) return { kind: 'saved' };
  return { kind: away ? 'waiting' : 'saving' };
};
