/** What the compass said about a signal: decided again by the same book, so that "why here" can be answered years later. */
import {
  type CompassBook,
  type Danger,
  decide,
  dutchMoment,
  type FollowUpAnswers,
  type GutFeeling,
  itemToStore,
  kindOf,
  type Risk,
  type SignalKind,
  type Urgency,
} from '../compass/index.ts';

export const calledNumbers = ['112', '0900-8844'] as const;
export type CalledNumber = (typeof calledNumbers)[number];

/** How sure the volunteer is; told to the professional, never decides. */
export const surenesses = ['saw_myself', 'not_sure', 'told_by_other'] as const;
export type Sureness = (typeof surenesses)[number];

/** The volunteer's answers, and what the phone advised; null for signals of older phones. */
export type CompassTrace = {
  /** Version of the book the phone held. */
  readonly version: string;
  readonly danger: Danger;
  readonly followUps: FollowUpAnswers;
  readonly riskToSelf: Risk;
  readonly riskToOthers: Risk;
  readonly earlierOwnSignals: number;
  readonly sure: Sureness | null;
  readonly told: { readonly table: string; readonly rule: string; readonly advice: string };
  readonly called: CalledNumber | null;
};

export type SignalDecision = {
  readonly kind: SignalKind;
  readonly urgency: Urgency;
  /** The version that decided, with its table and rule. */
  readonly version: string;
  readonly table: string;
  readonly rule: string;
  readonly advice: string;
};

export type DecidedOn = {
  readonly observations: readonly string[];
  readonly gutFeeling: GutFeeling | null;
  readonly observedAt: string;
  readonly compass: CompassTrace | null;
};

const noDate = new Set<string>();

/** @returns null when these facts are nothing to store: a quiet evening is not a signal */
export const decideSignal = (book: CompassBook, draft: DecidedOn): SignalDecision | null => {
  const { observations, compass } = draft;
  const advice = decide(
    book,
    {
      danger: compass?.danger ?? 'no',
      observations,
      followUps: compass?.followUps ?? {},
      riskToSelf: compass?.riskToSelf ?? 'unknown',
      riskToOthers: compass?.riskToOthers ?? 'unknown',
      gutFeeling: draft.gutFeeling,
      earlierOwnSignals: compass?.earlierOwnSignals ?? 0,
    },
    // Which desk is open makes no difference to the rule; the hour at which it was seen does.
    { at: dutchMoment(new Date(draft.observedAt)), holidays: noDate, areaCodes: [] },
  );
  const item = itemToStore(advice, observations, compass?.called ?? null);
  if (item === null || item.urgency === null) return null;
  return {
    kind: kindOf(book, observations),
    urgency: item.urgency,
    version: book.version,
    table: item.table,
    rule: item.rule,
    advice: item.code,
  };
};
