/** The ladder of a municipality: light at the bottom, heavy at the top, with who decides and what a step does to access. */
import { ok, type Result, refuse } from '../kernel/index.ts';
import { type DutyRole, dutyRoles } from '../people/index.ts';

/**
 * own: only the owner and who works in the same compartments stays in. shared: others can be let in.
 * outside: the case goes on outside this system; everybody but the owner leaves it and what was shared ends.
 */
export const rungAccesses = ['own', 'shared', 'outside'] as const;
type RungAccess = (typeof rungAccesses)[number];

export type Rung = {
  readonly code: string;
  readonly nl: string;
  readonly en: string;
  readonly decides: readonly DutyRole[];
  readonly access: RungAccess;
};

/** Our own assumption, to be changed by each municipality: from the bottom up. */
export const standardLadder: readonly Rung[] = [
  {
    code: 'network',
    nl: 'Bewoner en eigen netwerk',
    en: 'Resident and own network',
    decides: dutyRoles,
    access: 'own',
  },
  { code: 'wijkteam', nl: 'Wijkteam', en: 'Neighbourhood team', decides: dutyRoles, access: 'shared' },
  {
    code: 'specialist',
    nl: 'Specialistische hulp',
    en: 'Specialist help',
    decides: ['wijkwerker', 'wijkregisseur'],
    access: 'shared',
  },
  { code: 'crisis', nl: 'Crisis', en: 'Crisis', decides: dutyRoles, access: 'shared' },
  {
    code: 'zvh',
    nl: 'Zorg- en Veiligheidshuis (buiten dit systeem)',
    en: 'Care and Safety House (outside this system)',
    decides: ['wijkregisseur', 'wijkwerker', 'wijkagent'],
    access: 'outside',
  },
];

export type LadderRefusal = 'too_few' | 'same_code' | 'nobody_decides' | 'name_missing';

/** @param ladder from the bottom up */
export const checkLadder = (ladder: readonly Rung[]): Result<readonly Rung[], LadderRefusal> => {
  if (ladder.length < 2) return refuse('too_few');
  if (new Set(ladder.map((rung) => rung.code)).size < ladder.length) return refuse('same_code');
  if (ladder.some((rung) => rung.decides.length === 0)) return refuse('nobody_decides');
  if (ladder.some((rung) => rung.nl.trim() === '' || rung.en.trim() === '')) return refuse('name_missing');
  return ok(ladder);
};

/** Rungs that go while cases stand on them. @param cases how many open cases stand on each code */
export const rungsInUse = (
  before: readonly Rung[],
  after: readonly Rung[],
  cases: ReadonlyMap<string, number>,
): readonly Rung[] =>
  before.filter((rung) => (cases.get(rung.code) ?? 0) > 0 && !after.some((one) => one.code === rung.code));

/** One place lighter or heavier; at the end of the ladder it stays where it is. */
export const moveRung = (ladder: readonly Rung[], code: string, by: 1 | -1): readonly Rung[] => {
  const at = ladder.findIndex((rung) => rung.code === code);
  const [rung, other] = [ladder[at], ladder[at + by]];
  if (rung === undefined || other === undefined) return ladder;
  return ladder.map((one, index) => (index === at ? other : index === at + by ? rung : one));
};

export type ScaleRefusal = 'unknown_rung' | 'same_rung' | 'other_decides';
export type ScaleStep = { readonly direction: 'up' | 'down'; readonly rung: Rung };

/** Down asks no more than up: a reason and somebody who may decide about the step that is left or entered. */
export const scaleTo = (
  ladder: readonly Rung[],
  from: string,
  to: string,
  role: DutyRole,
): Result<ScaleStep, ScaleRefusal> => {
  const target = ladder.findIndex((rung) => rung.code === to);
  const rung = ladder[target];
  if (rung === undefined) return refuse('unknown_rung');
  if (from === to) return refuse('same_rung');
  if (!rung.decides.includes(role)) return refuse('other_decides');
  // A rung that the municipality took away since counts as the bottom: whatever is chosen is a step up from it.
  const before = ladder.findIndex((one) => one.code === from);
  return ok({ direction: target > before ? 'up' : 'down', rung });
};

export type ScaleEffect<Participant> = {
  readonly leave: readonly Participant[];
  readonly endsSharing: boolean;
};

/** What a step does to access, said before it is taken and done when it is. */
export const effectOfScale = <Participant extends { readonly role: DutyRole }>(
  rung: Rung,
  ownerRole: DutyRole,
  participants: readonly Participant[],
): ScaleEffect<Participant> => {
  if (rung.access === 'shared') return { leave: [], endsSharing: false };
  if (rung.access === 'outside') return { leave: participants, endsSharing: true };
  return { leave: participants.filter((one) => one.role !== ownerRole), endsSharing: true };
};
