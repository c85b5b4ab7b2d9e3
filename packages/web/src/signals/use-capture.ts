/** What happens on the screens of the compass: answers go into the form, the form into an advice, the advice to its end. */
import type { PhonePack } from '@buurtplus/contract/signals';
import type { Danger, FollowUpAnswers, ObservationPlace } from '@buurtplus/domain/compass';
import type { SignalPlace } from '@buurtplus/domain/signals';
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { HeldBook } from '../compass/book.ts';
import { listCards, type SealedNote, type SignalCard } from '../offline/device-db.ts';
import { dropDraft } from '../offline/draft.ts';
import { putBackNote, saveNote, takeNote } from '../offline/notes.ts';
import { syncNow } from '../offline/sync.ts';
import { type AdviceContext, adviseOn, earlierFor, type PlaceFacts } from './advise.ts';
import {
  afterFacts,
  answerDanger,
  type CaptureBegin,
  type CaptureForm,
  emptyForm,
  isStarted,
  notCalled,
  type Step,
  stepAfter,
  stepBefore,
  toggleObservation,
} from './capture-form.ts';
import { signalsToSend } from './group-for-sending.ts';
import { lookAgainOf } from './look-again.ts';
import { type Sent, sendSignals } from './send-signal.ts';
import { useBegin, useBeginWith } from './use-begin.ts';
import { useDraft } from './use-draft.ts';
import { type StepAddress, useEndAddress, useSteps } from './use-steps.ts';

export type CaptureInput = {
  readonly ownerId: string;
  readonly pack: PhonePack | null;
  readonly held: HeldBook;
  readonly placeFacts: (place: SignalPlace | null) => PlaceFacts;
  /** The phone's own position when it may be asked without a question; null otherwise. */
  readonly ownPosition: () => Promise<SignalPlace | null>;
  readonly address: StepAddress;
  /** Comes from a point of a schouw; null when not, or not yet known. */
  readonly begin: CaptureBegin | null;
  readonly onPointSent: (fromPoint: string, signalIds: readonly string[]) => void;
  /** A fact that was picked on the way here; null when nothing was. */
  readonly beginWith: string | null;
};

export type End =
  | { readonly kind: 'sent'; readonly sent: Sent }
  | { readonly kind: 'talk' | 'nothing' | 'called' }
  | { readonly kind: 'look'; readonly noteId: string };

const merge = (form: CaptureForm, change: Partial<CaptureForm>): CaptureForm => ({ ...form, ...change });

const useCards = (ownerId: string): readonly SignalCard[] => {
  const [cards, setCards] = useState<readonly SignalCard[]>([]);
  useEffect(() => {
    listCards(ownerId).then(setCards, () => undefined);
  }, [ownerId]);
  return cards;
};

/** As soon as somebody goes on, the position is looked for; whatever was chosen by hand meanwhile stays. */
const useProposedPlace = (
  form: CaptureForm,
  ownPosition: CaptureInput['ownPosition'],
  propose: (place: SignalPlace) => void,
): void => {
  const wanted = form.step !== 'danger' && form.place === null;
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    ownPosition().then(
      (place) => {
        if (current && place !== null) propose(place);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [wanted, ownPosition, propose]);
};

/** The decision itself, with the time it took noted in the browser's own measurements, which stay in the browser. */
const decideNow = (form: CaptureForm, context: AdviceContext) => {
  const start = performance.now();
  const advice = adviseOn(form, context);
  performance.measure('kompas', { start });
  return advice;
};

/** A newer book that arrives is for the next signal, not for one that is half filled in. */
const useSteadyBook = (newest: HeldBook, inUse: boolean): HeldBook => {
  const [held, setHeld] = useState(newest);
  if (held !== newest && !inUse) setHeld(newest);
  return held;
};

export const useCapture = (input: CaptureInput) => {
  const { ownerId, pack, placeFacts, ownPosition, address } = input;
  const [form, change] = useReducer(merge, emptyForm);
  const held = useSteadyBook(input.held, isStarted(form));
  const [factsPlace, setFactsPlace] = useState<ObservationPlace | null>(null);
  /** On the way to one step from the advice, and then back to it. */
  const [detour, setDetour] = useState(false);
  const [photo, setPhoto] = useState<Blob | null>(null);
  /** After a call: the short note was asked for. */
  const [wantsNote, setWantsNote] = useState(false);
  const [end, setEnd] = useState<End | null>(null);
  const [left, setLeft] = useState(emptyForm);
  const [takenNote, setTakenNote] = useState<SealedNote | null>(null);
  const [state, setState] = useState<'ready' | 'busy' | 'trouble'>('ready');
  const cards = useCards(ownerId);
  const draft = useDraft(ownerId, form, change);
  useBegin(input.begin, draft, form, change);
  useSteps(form, change, address);
  useBeginWith(input.beginWith, draft, form, held.book, change);
  const propose = useMemo(() => (place: SignalPlace) => change({ place }), []);
  useProposedPlace(form, ownPosition, propose);

  const { book } = held;
  const place = useMemo(() => placeFacts(form.place), [placeFacts, form.place]);
  const now = new Date();
  const earlier = useMemo(
    () =>
      earlierFor(
        book,
        { observations: form.observations, street: form.street },
        cards,
        place.neighbourhoodCode,
        new Date(),
      ),
    [book, form.observations, form.street, cards, place],
  );
  const context: AdviceContext = { held, place, earlier, now };
  const advising = form.step === 'advice';
  const { danger, observations, observedAt, followUps, riskToSelf, riskToOthers, gutFeeling } = form;
  const decided = useRef(form);
  decided.current = form;
  // Own words are not among what decides: typing them decides nothing anew.
  const advice = useMemo(
    () => (advising ? decideNow(decided.current, { held, place, earlier, now: new Date() }) : null),
    [
      advising,
      held,
      place,
      earlier,
      danger,
      observations,
      observedAt,
      followUps,
      riskToSelf,
      riskToOthers,
      gutFeeling,
    ],
  );

  // Decided once while the last question is being read, so that a slow phone shows the advice at once.
  const rehearse = useRef(() => {});
  rehearse.current = () => void adviseOn(form, context);
  useEffect(() => {
    if (form.step === 'risk') rehearse.current();
  }, [form.step]);

  const go = (step: Step, more: Partial<CaptureForm> = {}): void => {
    setFactsPlace(null);
    setDetour(false);
    change({ ...more, step });
  };
  const next = (more: Partial<CaptureForm> = {}): void =>
    go(detour ? 'advice' : stepAfter({ ...form, ...more }, book), more);
  const before = stepBefore(form, book);

  /** The form is emptied, so that nothing of it can be kept or sent again; it is remembered for a second thought. */
  const finish = async (how: End): Promise<void> => {
    if (how.kind !== 'talk') {
      await dropDraft(ownerId);
      if (form.fromNote !== null) setTakenNote(await takeNote(form.fromNote));
      setLeft(form);
      change(emptyForm);
    }
    setEnd(how);
  };
  const startOver = (): void => {
    dropDraft(ownerId).catch(() => undefined);
    setPhoto(null);
    setEnd(null);
    setTakenNote(null);
    setWantsNote(false);
    go('danger', emptyForm);
  };
  const send = async (alsoIfWanted: boolean): Promise<void> => {
    if (pack === null || advice === null) return;
    setState('busy');
    try {
      const about = {
        owner: ownerId,
        pack,
        book,
        form,
        photo,
        neighbourhoodCode: place.neighbourhoodCode,
        earlierOf: earlier.of,
      };
      const sent = await sendSignals(about, signalsToSend(book, form, advice, { alsoIfWanted }));
      if (form.fromPoint !== null) input.onPointSent(form.fromPoint, sent.thingIds);
      await finish({ kind: 'sent', sent });
      setState('ready');
      void navigator.storage?.persist?.();
      void syncNow();
    } catch {
      setState('trouble');
    }
  };
  // "Signaal" in the bar below an end: the next one begins, or the one that was to be talked over goes on.
  useEndAddress(
    end === null ? null : end.kind === 'talk' ? 'talk' : 'other',
    address,
    end?.kind === 'talk' ? () => setEnd(null) : startOver,
  );
  const undo = async (): Promise<void> => {
    if (end?.kind === 'look') await takeNote(end.noteId);
    if (takenNote !== null) await putBackNote(takenNote);
    setTakenNote(null);
    setEnd(null);
    if (end?.kind !== 'talk') change(left);
  };

  return {
    form,
    change,
    context,
    advice,
    photo,
    end,
    state,
    factsPlace,
    wantsNote,
    opened: draft.opened,
    restored: draft.restored,
    before,
    actions: {
      answerDanger: (danger: Danger) => change(answerDanger(form, danger)),
      toggle: (code: string) => change(toggleObservation(form, book, code, new Date().toISOString())),
      showFactsOf: setFactsPlace,
      factsDone: () => go(detour ? 'advice' : afterFacts(form, book)),
      next,
      /** "It is happening now" may settle everything at once. */
      answerFollowUps: (followUps: FollowUpAnswers) => {
        const answered = { ...form, followUps };
        const settles =
          followUps.now === 'yes' &&
          form.followUps.now !== 'yes' &&
          adviseOn(answered, context).outcome === 'call_112';
        if (settles) go('advice', { followUps });
        else change({ followUps });
      },
      toStep: (step: Step) => go(step),
      answerRisk: (risks: Partial<CaptureForm>) => go('advice', risks),
      back: () => {
        if (form.step === 'facts' && factsPlace !== null) setFactsPlace(null);
        else if (detour) go('advice');
        else if (form.called !== null && form.step === 'advice') change(notCalled(form));
        else if (before !== null) go(before);
      },
      visit: (step: Step) => {
        go(step);
        setDetour(true);
      },
      onPhoto: setPhoto,
      wantNote: () => setWantsNote(true),
      send,
      talk: () => void finish({ kind: 'talk' }),
      look: async () => {
        const noteId = await saveNote(ownerId, lookAgainOf(form));
        await finish({ kind: 'look', noteId });
      },
      nothing: () => void finish({ kind: 'nothing' }),
      calledDone: () => void finish({ kind: 'called' }),
      undo: () => void undo(),
      startOver,
    },
  };
};
