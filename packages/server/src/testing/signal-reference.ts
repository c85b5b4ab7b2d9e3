/** A small reference of a signal's life, of its own and without a database: which step is possible now, and what it leaves behind. */
const deskNames = ['wijkwerker', 'wijkagent', 'wijkregisseur'] as const;
export type DeskName = (typeof deskNames)[number];
export const deskPeople = ['saar', 'yara', 'wil', 'rik'] as const;
/** The coordinator tries what only a desk can do. */
const handlers = [...deskPeople, 'bram'] as const;
type Handler = (typeof handlers)[number];
export type Who = Handler | 'amina' | 'riet' | 'femke';

export type Life = {
  readonly status: string;
  /** The desk that has it, and whether it lies with the coordinator (it can be both: passed by in time). */
  readonly desk: DeskName | null;
  readonly tray: boolean;
  readonly returned: readonly DeskName[];
  readonly conflicted: readonly string[];
  readonly asleep: boolean;
  readonly question: boolean;
  readonly answers: number;
  readonly owed: boolean;
  readonly said: boolean;
  readonly linked: boolean;
};

/** Who is there for the wijkwerker's desk of this neighbourhood. */
export type Staff = {
  readonly holder: 'saar' | 'yara';
  /** Whether Saar is away: with Yara in her place, for a few days, or for a month. */
  readonly away: 'deputy' | 'short' | 'long' | null;
};

export type State = { readonly life: Life; readonly other: Life; readonly staff: Staff };

export const fresh: Life = {
  status: 'recorded',
  desk: null,
  tray: false,
  returned: [],
  conflicted: [],
  asleep: false,
  question: false,
  answers: 0,
  owed: false,
  said: false,
  linked: false,
};

export type Step =
  | { readonly do: 'route' | 'withdraw' | 'back' | 'hand_over' | 'escalate' }
  | { readonly do: 'point'; readonly to: DeskName }
  | { readonly do: 'away'; readonly how: 'deputy' | 'short' | 'long' }
  | { readonly do: 'goes_on' | 'answer'; readonly by: 'amina' | 'riet' }
  | { readonly do: 'return'; readonly by: Handler; readonly conflict: boolean }
  | { readonly do: 'report_back'; readonly by: Handler; readonly pays: boolean }
  | { readonly do: 'close'; readonly by: Handler; readonly why: boolean }
  | { readonly do: PlainStep; readonly by: Handler };
const plainSteps = ['take', 'refer', 'handle', 'reopen', 'sleep', 'wake', 'ask', 'link', 'unlink'] as const;
type PlainStep = (typeof plainSteps)[number];

/** Everything anybody can try. */
export const everyStep: readonly Step[] = [
  ...(['route', 'withdraw', 'back', 'hand_over', 'escalate'] as const).map((one): Step => ({ do: one })),
  ...deskNames.map((to): Step => ({ do: 'point', to })),
  ...(['deputy', 'short', 'long'] as const).map((how): Step => ({ do: 'away', how })),
  ...(['goes_on', 'answer'] as const).flatMap((one) =>
    (['amina', 'riet'] as const).map((by): Step => ({ do: one, by })),
  ),
  ...handlers.flatMap((by): readonly Step[] => [
    ...plainSteps.map((one): Step => ({ do: one, by })),
    ...[true, false].flatMap((yes): readonly Step[] => [
      { do: 'return', by, conflict: yes },
      { do: 'report_back', by, pays: yes },
      { do: 'close', by, why: yes },
    ]),
  ]),
];

/** Who sits at a desk today, for new work. */
const present = ({ holder, away }: Staff, desk: DeskName): readonly string[] => {
  if (desk !== 'wijkwerker') return [desk === 'wijkagent' ? 'wil' : 'rik'];
  if (holder === 'yara' || away === 'deputy') return ['yara'];
  return away === null ? ['saar'] : [];
};
const isEmpty = (staff: Staff): boolean => staff.holder === 'saar' && staff.away === 'long';

/** Somebody who is away keeps the role. */
const holds = (staff: Staff, who: string, desk: DeskName): boolean =>
  present(staff, desk).includes(who) || (desk === 'wijkwerker' && staff.holder === who);

export const sees = (life: Life, staff: Staff, who: string): boolean =>
  life.desk !== null && holds(staff, who, life.desk) && !life.conflicted.includes(who);

const inConflict = (life: Life, staff: Staff, desk: DeskName): boolean =>
  present(staff, desk).some((one) => life.conflicted.includes(one));

const released = (life: Life, staff: Staff): Life => {
  if (life.desk !== 'wijkwerker' || present(staff, 'wijkwerker').length > 0) return life;
  const leaves = isEmpty(staff) ? ['routed', 'taken', 'referred', 'handled'] : ['routed'];
  return leaves.includes(life.status)
    ? { ...life, status: 'returned', desk: null, tray: false, asleep: false }
    : life;
};

/** A concern about a home: first the wijkwerker, then the wijkagent, then an administrator, who points it on unread. */
const routed = (before: Life, staff: Staff): Life => {
  const life = released(before, staff);
  if (!['recorded', 'returned'].includes(life.status) || life.tray) return life;
  const desk = (['wijkwerker', 'wijkagent'] as const).find(
    (one) =>
      present(staff, one).length > 0 &&
      (life.status === 'recorded' || !(life.returned.includes(one) || inConflict(life, staff, one))),
  );
  return desk === undefined ? { ...life, tray: true } : { ...life, status: 'routed', desk };
};

const late = (life: Life): Life => (life.status === 'routed' ? { ...life, tray: true } : life);
const isIn = (life: Life, ...statuses: readonly string[]): boolean => statuses.includes(life.status);

/** What a desk does with what it sees. @returns null when it cannot be done now */
const atDesk = (
  life: Life,
  step: Exclude<Step, { readonly do: 'route' | 'link' | 'unlink' }>,
): Life | null => {
  const working = isIn(life, 'taken', 'referred');
  switch (step.do) {
    case 'take':
      return isIn(life, 'routed')
        ? { ...life, status: 'taken', tray: false, owed: life.owed || life.answers === 0 }
        : null;
    case 'return':
      return working || isIn(life, 'routed')
        ? {
            ...life,
            status: 'returned',
            desk: null,
            tray: false,
            asleep: false,
            returned: life.desk === null ? life.returned : [...life.returned, life.desk],
            conflicted: step.conflict ? [...life.conflicted, step.by] : life.conflicted,
          }
        : null;
    case 'refer':
      return isIn(life, 'taken') ? { ...life, status: 'referred' } : null;
    case 'handle':
      return working ? { ...life, status: 'handled', asleep: false } : null;
    case 'report_back':
      if (!working && !isIn(life, 'handled')) return null;
      return step.pays ? { ...life, answers: life.answers + 1, owed: false } : life;
    case 'close':
      return isIn(life, 'handled') && (step.why || (life.answers > 0 && !life.owed))
        ? { ...life, status: 'closed', owed: false, asleep: false }
        : null;
    case 'reopen':
      return isIn(life, 'closed') ? { ...life, status: 'taken', owed: true } : null;
    case 'sleep':
      return working ? { ...life, asleep: true } : null;
    case 'wake':
      return working && life.asleep ? { ...life, asleep: false } : null;
    case 'ask':
      return working && !life.question ? { ...life, question: true } : null;
    default:
      return null;
  }
};

const bySender = (life: Life, action: 'withdraw' | 'goes_on' | 'answer'): Life | null => {
  if (action === 'withdraw')
    return isIn(life, 'recorded', 'routed')
      ? { ...life, status: 'withdrawn', desk: null, tray: false }
      : null;
  if (action === 'answer')
    return life.question && !isIn(life, 'closed', 'withdrawn')
      ? { ...life, question: false, asleep: false }
      : null;
  if (life.said || !isIn(life, 'taken', 'referred', 'handled', 'closed')) return null;
  const heard = { ...life, said: true, owed: true, asleep: false };
  return isIn(life, 'closed') ? { ...heard, status: 'returned', desk: null } : heard;
};

const pointed = ({ life, staff }: State, to: DeskName): Life | null =>
  isIn(life, 'recorded', 'returned', 'routed') && life.tray && !inConflict(life, staff, to)
    ? { ...life, status: 'routed', desk: to, tray: false }
    : null;

const moved = (state: State, life: Life | null): State | null => (life === null ? null : { ...state, life });

/** @returns the state after this step, or null when it is to be refused */
export const after = (state: State, step: Step): State | null => {
  const { life, other, staff } = state;
  switch (step.do) {
    case 'route':
      return { ...state, life: routed(life, staff), other: routed(other, staff) };
    case 'escalate':
      return { ...state, life: late(life), other: late(other) };
    case 'point':
      return moved(state, pointed(state, step.to));
    case 'away':
      return staff.away === null ? { ...state, staff: { ...staff, away: step.how } } : null;
    case 'back':
      return staff.away === null ? null : { ...state, staff: { ...staff, away: null } };
    case 'hand_over':
      return staff.holder === 'saar' ? { ...state, staff: { ...staff, holder: 'yara' } } : null;
    case 'withdraw':
      return moved(state, bySender(life, 'withdraw'));
    case 'goes_on':
    case 'answer':
      return step.by === 'amina' ? moved(state, bySender(life, step.do)) : null;
    case 'link':
    case 'unlink':
      return sees(life, staff, step.by) && sees(other, staff, step.by)
        ? { ...state, life: { ...life, linked: step.do === 'link' } }
        : null;
    default:
      return sees(life, staff, step.by) ? moved(state, atDesk(life, step)) : null;
  }
};
