/** From rows to what goes over the wire, each reader with a shape of its own. */
import type { MySignal, SignalForDeskView, WorkListItem } from '@buurtplus/contract/signals';
import type { CompassBook } from '@buurtplus/domain/compass';
import type { Actor } from '@buurtplus/domain/people';
import {
  type AnswerCode,
  allowedDeskActions,
  type SignalForDesk,
  signalForDesk,
  signalForSender,
  signalInWorkList,
} from '@buurtplus/domain/signals';
import { type SignalRow, signalOf } from './signal-row.ts';

type AnswerRow = {
  readonly id: string;
  readonly signal_id: string;
  readonly answer: string;
  readonly words_for_volunteer: string | null;
  readonly made_at: Date;
};

const presentAnswer = (row: AnswerRow) => ({
  answerId: row.id,
  answer: row.answer as AnswerCode,
  words: row.words_for_volunteer,
  madeAt: row.made_at.toISOString(),
});

export const presentMySignal = (row: SignalRow, answers: readonly AnswerRow[]): MySignal => ({
  ...signalForSender(signalOf(row)),
  answers: answers.filter((answer) => answer.signal_id === row.id).map(presentAnswer),
});

const copyOf = <Item extends { readonly observations: readonly string[] }>(item: Item) => ({
  ...item,
  observations: [...item.observations],
});

export const presentInWorkList = (row: SignalRow): WorkListItem => copyOf(signalInWorkList(signalOf(row)));

export type DeskParts = {
  readonly answers: readonly AnswerRow[];
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

export const presentForDesk = (
  actor: Actor,
  row: SignalRow,
  parts: DeskParts,
  book: CompassBook | null,
): SignalForDeskView => {
  const signal = signalOf(row);
  const view = signalForDesk(signal, allowedDeskActions(actor, signal));
  const { compass: _answers, ...shown } = view;
  return {
    ...copyOf(shown),
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
      // The volunteer who recorded it is not named here, not even by role.
      role: event.kind === 'recorded' || event.kind === 'withdrawn' ? null : event.actor_role,
      detail: typeof event.body['detail'] === 'string' ? event.body['detail'] : null,
    })),
  };
};
