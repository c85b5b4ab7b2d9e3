/** The life of one version of an agreement, as a table a coordinator could read: draft, proposed, signed by both, in force, replaced or ended. */

import type { CalendarDay } from '../people/index.ts';
import { addDays } from '../roster/index.ts';

export const agreementSides = ['team', 'partner'] as const;
export type AgreementSide = (typeof agreementSides)[number];

export const versionStatuses = ['draft', 'proposed', 'in_force', 'replaced', 'ended', 'dropped'] as const;
export type VersionStatus = (typeof versionStatuses)[number];

export const agreementSteps = [
  'edit',
  'propose',
  'drop',
  'sign',
  'sign_paper',
  'send_back',
  'renew',
  'end',
] as const;
export type AgreementStep = (typeof agreementSteps)[number];

export type VersionFacts = {
  readonly status: VersionStatus;
  /** Whose desk the draft lies on; the other side sees it once it is proposed. */
  readonly draftSide: AgreementSide;
  readonly signedBy: readonly AgreementSide[];
  /** Another version is being made: only one at a time. */
  readonly openBeside: boolean;
  /** Somebody of the partner can sign in and sign. */
  readonly partnerCanSign: boolean;
  readonly agreementEnded: boolean;
};

/** Read aloud: "a proposed version can be signed by who did not sign, or sent back by either". */
const table: Readonly<
  Record<
    VersionStatus,
    Readonly<Partial<Record<AgreementStep, (facts: VersionFacts, side: AgreementSide) => boolean>>>
  >
> = {
  draft: {
    edit: (facts, side) => facts.draftSide === side,
    propose: (facts, side) => facts.draftSide === side,
    drop: (facts, side) => facts.draftSide === side,
  },
  proposed: {
    sign: (facts, side) => !facts.signedBy.includes(side),
    sign_paper: (facts, side) =>
      side === 'team' && !facts.signedBy.includes('partner') && !facts.partnerCanSign,
    send_back: () => true,
  },
  in_force: { renew: (facts) => !facts.openBeside, end: () => true },
  replaced: {},
  ended: {},
  dropped: {},
};

/** Nothing begins again once the agreement has ended: then a new one is made. */
export const possibleSteps = (facts: VersionFacts, side: AgreementSide): readonly AgreementStep[] =>
  facts.agreementEnded
    ? []
    : agreementSteps.filter((step) => table[facts.status][step]?.(facts, side) === true);

export const signedByBoth = (signedBy: readonly AgreementSide[]): boolean =>
  agreementSides.every((side) => signedBy.includes(side));

/** A promise counts from its start, and never from before both had signed. */
export const inForceFrom = (startsOn: CalendarDay, signedOn: readonly CalendarDay[]): CalendarDay =>
  [startsOn, ...signedOn].sort().at(-1) ?? startsOn;

/** The old version counts up to the day before the new one. */
export const replacedOn = (newFrom: CalendarDay): CalendarDay => addDays(newFrom, -1);

export const endWarningDays = 30;
export type AgreementState = 'draft' | 'proposed' | 'coming' | 'in_force' | 'ends_soon' | 'over' | 'ended';

/** How it stands today, for a list. @param version the one in force, else the newest */
export const stateOf = (
  version: {
    readonly status: VersionStatus;
    readonly from: CalendarDay | null;
    readonly endsOn: CalendarDay | null;
  },
  today: CalendarDay,
): AgreementState => {
  if (version.status === 'draft' || version.status === 'proposed') return version.status;
  if (version.status !== 'in_force') return 'ended';
  if (version.endsOn !== null && version.endsOn < today) return 'over';
  if (version.from !== null && version.from > today) return 'coming';
  return version.endsOn !== null && version.endsOn <= addDays(today, endWarningDays)
    ? 'ends_soon'
    : 'in_force';
};

/** A month further, on the last day when that month is shorter. */
export const addMonths = (day: CalendarDay, months: number): CalendarDay => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, last)).padStart(2, '0')}`;
};

/** When the next meeting is due, or null without a rhythm. */
export const meetingDueOn = (since: CalendarDay, everyMonths: number): CalendarDay | null =>
  everyMonths === 0 ? null : addMonths(since, everyMonths);
