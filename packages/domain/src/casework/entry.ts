/** What a case holds, one thing a row: a fact, who knows this too, what the resident wants, whether consent was asked, an action. */
import { ok, type Result, refuse } from '../kernel/index.ts';
import { type CalendarDay, isCalendarDay } from '../people/index.ts';

export const lifeDomains = [
  'safety',
  'living',
  'health',
  'daily_life',
  'money',
  'network',
  'children',
] as const;
export type LifeDomain = (typeof lifeDomains)[number];

export const factSources = [
  'seen_myself',
  'resident',
  'network',
  'volunteer',
  'professional',
  'record',
] as const;
type FactSource = (typeof factSources)[number];

export const consentAsked = ['yes', 'no', 'not_possible'] as const;
type ConsentAsked = (typeof consentAsked)[number];

/** The mix: paid care, people around, and the resident himself. */
export const supportKinds = ['formal', 'informal', 'resident'] as const;
export type SupportKind = (typeof supportKinds)[number];
export const informalKinds = ['neighbour', 'family_carer', 'volunteers', 'club'] as const;
type InformalKind = (typeof informalKinds)[number];

export const actionStates = ['to_do', 'doing', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

export type CaseEntry =
  | {
      readonly kind: 'fact';
      readonly domain: LifeDomain;
      readonly text: string;
      readonly source: FactSource;
      readonly seenOn: CalendarDay;
    }
  /** Who, never what. */
  | { readonly kind: 'knows'; readonly domain: LifeDomain; readonly who: string }
  | { readonly kind: 'wish'; readonly text: string }
  | {
      readonly kind: 'consent';
      readonly asked: ConsentAsked;
      readonly given: boolean | null;
      readonly why: string | null;
      readonly askedOn: CalendarDay;
    }
  | {
      readonly kind: 'action';
      readonly domain: LifeDomain;
      readonly what: string;
      readonly support: SupportKind;
      readonly informal: InformalKind | null;
      readonly doer: string;
      readonly dueOn: CalendarDay;
      readonly state: ActionState;
      /** What was agreed with somebody who is not paid for it, and when somebody asks how it goes. */
      readonly agreement: string | null;
      readonly checkInOn: CalendarDay | null;
    };
export type CaseEntryKind = CaseEntry['kind'];
export const caseEntryKinds = [
  'fact',
  'knows',
  'wish',
  'consent',
  'action',
] as const satisfies readonly CaseEntryKind[];

export const caseTextLimit = 1_000;
export const caseNameLimit = 80;

export type EntryRefusal = { readonly field: string; readonly code: string };

const text = (field: string, value: string, limit: number): readonly EntryRefusal[] => {
  const length = [...value.trim()].length;
  if (length === 0) return [{ field, code: 'missing' }];
  return length > limit ? [{ field, code: 'too_long' }] : [];
};
const day = (field: string, value: string): readonly EntryRefusal[] =>
  isCalendarDay(value) ? [] : [{ field, code: 'not_a_day' }];
const notLater = (field: string, value: string, today: CalendarDay): readonly EntryRefusal[] =>
  value > today ? [{ field, code: 'in_the_future' }] : [];

type Action = Extract<CaseEntry, { readonly kind: 'action' }>;

/** Help of somebody who is not paid rests on a small agreement and a day on which somebody asks how it goes. */
const checkAction = (entry: Action): readonly EntryRefusal[] => {
  const base = [
    ...text('what', entry.what, caseTextLimit),
    ...text('doer', entry.doer, caseNameLimit),
    ...day('dueOn', entry.dueOn),
  ];
  if (entry.support !== 'informal')
    return entry.informal === null && entry.agreement === null && entry.checkInOn === null
      ? base
      : [...base, { field: 'support', code: 'only_informal' }];
  return [
    ...base,
    ...(entry.informal === null ? [{ field: 'informal', code: 'missing' }] : []),
    ...text('agreement', entry.agreement ?? '', caseTextLimit),
    ...(entry.checkInOn === null
      ? [{ field: 'checkInOn', code: 'missing' }]
      : day('checkInOn', entry.checkInOn)),
  ];
};

const refusalsOf = (entry: CaseEntry, today: CalendarDay): readonly EntryRefusal[] => {
  switch (entry.kind) {
    case 'fact':
      return [
        ...text('text', entry.text, caseTextLimit),
        ...day('seenOn', entry.seenOn),
        ...notLater('seenOn', entry.seenOn, today),
      ];
    case 'knows':
      return text('who', entry.who, caseNameLimit);
    case 'wish':
      return text('text', entry.text, caseTextLimit);
    case 'consent':
      return [
        ...day('askedOn', entry.askedOn),
        ...notLater('askedOn', entry.askedOn, today),
        ...(entry.asked === 'yes' ? [] : text('why', entry.why ?? '', caseTextLimit)),
        ...((entry.asked === 'yes') === (entry.given !== null)
          ? []
          : [{ field: 'given', code: 'does_not_fit' }]),
      ];
    default:
      return checkAction(entry);
  }
};

export const checkEntry = (
  entry: CaseEntry,
  today: CalendarDay,
): Result<CaseEntry, readonly EntryRefusal[]> => {
  const refusals = refusalsOf(entry, today);
  return refusals.length === 0 ? ok(entry) : refuse(refusals);
};

export type SupportMix = Readonly<Record<SupportKind, number>>;

/** How the plan leans: what is still done or was done by whom; what was dropped does not count. */
export const supportMix = (entries: readonly (CaseEntry | { readonly kind: 'sensitive' })[]): SupportMix => {
  const mix = { formal: 0, informal: 0, resident: 0 };
  for (const entry of entries)
    if (entry.kind === 'action' && entry.state !== 'dropped') mix[entry.support] += 1;
  return mix;
};
