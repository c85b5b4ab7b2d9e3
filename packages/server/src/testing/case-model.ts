/** What a small model knows of a case, and what random people do to it; the server must always agree. */
import {
  compartmentsOf,
  type HandOverKind,
  type HeldBackField,
  heldBackFields,
} from '@buurtplus/domain/casework';
import fc from 'fast-check';

export type Owner = 'saar' | 'rik' | 'wil';
export type Offer = {
  readonly id: string;
  readonly kind: HandOverKind;
  readonly to: string;
  status: string;
  dueMs: number;
  /** What of the case itself does not go along. */
  leaves: readonly HeldBackField[];
  /** What stands in its frozen copy. */
  texts: readonly string[];
};
const walls = ['shared', 'police', 'care'] as const;
type Wall = (typeof walls)[number];
/** One version of a line. */
export type Line = {
  readonly id: string;
  readonly text: string;
  readonly writer: Owner;
  /** What came before it, the oldest first. */
  readonly earlier: readonly string[];
  wall: Wall;
  state: 'live' | 'replaced' | 'withdrawn';
  /** Nothing of it was held back at a hand-over. */
  isAboveFloor: boolean;
};
/** All that the model knows. */
export type Model = {
  status: 'open' | 'closed';
  owner: Owner;
  offers: Offer[];
  lines: Line[];
  gone: string[];
  /** What of the case itself stayed behind with a former owner. */
  held: HeldBackField[];
};

export const owners: readonly Owner[] = ['saar', 'rik', 'wil'];
export const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('refer' as const), to: fc.constantFrom('hanna', 'karim') }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('transfer' as const),
      to: fc.constantFrom(...owners),
      leaves: fc.subarray([...heldBackFields]),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('assign' as const), to: fc.constantFrom(...owners) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('accept' as const), at: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('refuse' as const), at: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('message' as const), at: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), at: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('end' as const), at: fc.nat(5) }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('add' as const), wall: fc.constantFrom(...walls) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('correct' as const), at: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take_away' as const), at: fc.nat(5) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('narrow' as const),
      at: fc.nat(5),
      wall: fc.constantFrom(...walls),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ do: 'wait' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'close' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'reopen' as const }) },
);
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const roleOf = { saar: 'wijkwerker', rik: 'wijkregisseur', wil: 'wijkagent' } as const;
export const isIn = (owner: Owner, wall: Wall): boolean => compartmentsOf(roleOf[owner]).includes(wall);
/** What the owner reads of the lines now. */
export const isSeen = (model: Model, line: Line): boolean =>
  line.state === 'live' && line.isAboveFloor && isIn(model.owner, line.wall);

/** Every transition that is allowed, and each kind of refusal: met, or the run proves less than it says. */
export const everyDeed: readonly string[] = [
  'offer refer',
  'offer transfer',
  'accept refer',
  'accept transfer',
  'refuse refer',
  'refuse transfer',
  'message refer',
  'withdraw refer',
  'withdraw transfer',
  'end refer',
  'time_out',
  'close',
  'reopen',
  'correct',
  'take_away',
  'narrow',
  'left place',
  'left house_number',
  'left reason',
];
export const everyRefusal: readonly string[] = [
  'offer assign',
  'offer transfer',
  'accept withdrawn',
  'accept timed_out',
  'message offered',
  'correct replaced',
  'narrow live',
  'take_away live',
  'reopen',
];
