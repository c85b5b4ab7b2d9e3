/** From rows to what goes over the wire, each reader with a shape of its own. */
import type { MySignal, SignalForDeskView, WorkListItem } from '@buurtplus/contract/signals';
import type { CompassBook } from '@buurtplus/domain/compass';
import type { Actor } from '@buurtplus/domain/people';
import {
  type AnswerGiven,
  allowedDeskActions,
  answerWordsOf,
  behindTap,
  type SignalForDesk,
  signalForDesk,
  signalForSender,
  signalInWorkList,
  type TapField,
} from '@buurtplus/domain/signals';
import { senderEvents } from './sender-events.ts';
import { factsOf, type SignalRow, signalOf } from './signal-row.ts';

type AnswerRow = {
  readonly id: string;
  readonly signal_id: string;
  readonly answer: string;
  readonly words_for_volunteer: string | null;
  readonly made_at: Date;
};

const presentAnswer = (row: AnswerRow) => ({
  answerId: row.id,
  answer: row.answer as AnswerGiven,
  words: row.words_for_volunteer,
  madeAt: row.made_at.toISOString(),
});

type QuestionRow = {
  readonly id: string;
  readonly signal_id: string;
  readonly code: string;
  readonly asked_at: Date;
  readonly answered_at: Date | null;
  readonly answer: string | null;
  readonly words: string | null;
};

/** What the volunteer answered is not read back on the phone. */
export const presentMySignal = (
  row: SignalRow,
  answers: readonly AnswerRow[],
  questions: readonly QuestionRow[],
): MySignal => ({
  ...signalForSender(signalOf(row)),
  questions: questions
    .filter((question) => question.signal_id === row.id)
    .map((question) => ({
      questionId: question.id,
      code: question.code,
      askedAt: question.asked_at.toISOString(),
      answered: question.answered_at !== null,
    })),
  answers: answers.filter((answer) => answer.signal_id === row.id).map(presentAnswer),
});

const copyOf = <Item extends { readonly observations: readonly string[] }>(item: Item) => ({
  ...item,
  observations: [...item.observations],
});

export const presentInWorkList = (row: SignalRow): WorkListItem => copyOf(signalInWorkList(signalOf(row)));

export type DeskParts = {
  readonly answers: readonly AnswerRow[];
  readonly questions: readonly QuestionRow[];
  readonly notes: readonly {
    readonly id: string;
    readonly text: string;
    readonly made_by_role: string;
    readonly made_at: Date;
  }[];
  readonly photos: readonly {
    readonly sealed_hash: string;
    readonly width: number;
    readonly height: number;
  }[];
  readonly events: readonly {
    readonly kind: string;
    readonly at: Date;
    readonly actor_role: string | null;
    readonly body: Readonly<Record<string, unknown>>;
  }[];
  readonly route:
    | {
        readonly reason: string;
        readonly made_at: Date;
        readonly due_at: Date;
        readonly name_nl: string;
        readonly name_en: string;
      }
    | undefined;
};

/** @param book the edition that decided, null when it is not known here any more */
const presentDecision = (view: SignalForDesk, book: CompassBook | null): SignalForDeskView['decision'] => {
  const { decision, compass } = view;
  if (decision === null) return null;
  const advice = book?.advices[decision.advice];
  const row = book?.tables
    .find((table) => table.code === decision.table)
    ?.rows.find((one) => one.rule === decision.rule);
  const same = compass === null || compass.told.advice === decision.advice;
  return {
    ...decision,
    outcome: advice?.outcome ?? null,
    desk: advice?.desk ?? null,
    because: row?.because ?? null,
    toldOtherwise: same
      ? null
      : {
          version: compass.version,
          rule: compass.told.rule,
          advice: compass.told.advice,
          outcome: book?.advices[compass.told.advice]?.outcome ?? null,
        },
    answers:
      compass === null
        ? null
        : {
            danger: compass.danger,
            followUps: compass.followUps,
            riskToSelf: compass.riskToSelf,
            riskToOthers: compass.riskToOthers,
            sure: compass.sure,
            called: compass.called,
          },
  };
};

/** At the desk itself: what is behind a tap stays there. @param seesAddress else there is no tap for the address either */
export const withTaps = (view: SignalForDeskView, seesAddress: boolean): SignalForDeskView => {
  const hidden = behindTap({ ...view, answerWords: answerWordsOf(view.questions) });
  const isAddress: readonly TapField[] = ['street', 'house_number'];
  return {
    ...view,
    behindTap: hidden.filter((field) => seesAddress || !isAddress.includes(field)),
    questions: hidden.includes('answer_words')
      ? view.questions.map((question) => ({ ...question, words: null }))
      : view.questions,
    ownWords: hidden.includes('own_words') ? null : view.ownWords,
    street: hidden.includes('street') ? null : view.street,
    houseNumber: hidden.includes('house_number') ? null : view.houseNumber,
  };
};

export const presentForDesk = (
  actor: Actor,
  row: SignalRow,
  parts: DeskParts,
  book: CompassBook | null,
  now: Date,
): SignalForDeskView => {
  const signal = factsOf(signalOf(row), now);
  const view = signalForDesk(signal, allowedDeskActions(actor, signal));
  const { compass: _answers, ...shown } = view;
  return {
    ...copyOf(shown),
    behindTap: [],
    standsStill: null,
    decision: presentDecision(view, book),
    allowedActions: [...view.allowedActions],
    route:
      parts.route === undefined
        ? null
        : {
            reason: parts.route.reason,
            madeAt: parts.route.made_at.toISOString(),
            dueAt: parts.route.due_at.toISOString(),
            deskNameNl: parts.route.name_nl,
            deskNameEn: parts.route.name_en,
          },
    answers: parts.answers.map(presentAnswer),
    questions: parts.questions.map((question) => ({
      questionId: question.id,
      code: question.code,
      askedAt: question.asked_at.toISOString(),
      answeredAt: question.answered_at?.toISOString() ?? null,
      answer: question.answer,
      words: question.words,
    })),
    notes: parts.notes.map((note) => ({
      noteId: note.id,
      text: note.text,
      role: note.made_by_role,
      madeAt: note.made_at.toISOString(),
    })),
    photos: parts.photos.map((photo) => ({
      hash: photo.sealed_hash,
      width: photo.width,
      height: photo.height,
    })),
    events: parts.events.map((event) => ({
      kind: event.kind,
      at: event.at.toISOString(),
      // The volunteer is not named here, not even by role.
      role: (senderEvents as readonly string[]).includes(event.kind) ? null : event.actor_role,
      detail: typeof event.body['detail'] === 'string' ? event.body['detail'] : null,
    })),
  };
};
