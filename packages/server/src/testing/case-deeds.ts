/** What the owner of a case and who takes part do to it besides handing over lines, as a small model of what must come of it. */
import {
  type ConsentStanding,
  consentStandings,
  type Rung,
  standardLadder,
} from '@buurtplus/domain/casework';
import type { DutyRole } from '@buurtplus/domain/people';
import fc from 'fast-check';

/** Two colleagues of one desk own it in turn; two of other desks are let in. */
export const deedOwners = ['saar', 'yara'] as const;
export type DeedOwner = (typeof deedOwners)[number];
export const deedPeople = ['saar', 'yara', 'rik', 'wil'] as const;
export type DeedPerson = (typeof deedPeople)[number];
export const deedRoles: Readonly<Record<DeedPerson, DutyRole>> = {
  saar: 'wijkwerker',
  yara: 'wijkwerker',
  rik: 'wijkregisseur',
  wil: 'wijkagent',
};
/** With a rung about which only Rik decides. */
export const deedLadder: readonly Rung[] = [
  ...standardLadder,
  { code: 'council', nl: 'Overleg', en: 'Council', decides: ['wijkregisseur'], access: 'shared' },
];
const rungs = [...deedLadder.map(({ code }) => code), 'nowhere'];

type DeedOffer = {
  readonly id: string;
  readonly kind: 'assign' | 'refer';
  readonly to: string;
  status: string;
};
export type DeedModel = {
  status: 'open' | 'closed';
  owner: DeedOwner;
  rung: string;
  in: Set<DeedPerson>;
  consent: { readonly writer: DeedOwner; readonly said: ConsentStanding; isAboveFloor: boolean }[];
  offers: DeedOffer[];
  decision: { readonly id: string; readonly to: string } | null;
};

/** The last thing that is written about consent and that the owner of now reads. */
export const consentOf = (model: DeedModel): ConsentStanding =>
  model.consent.filter((line) => line.isAboveFloor).at(-1)?.said ?? 'not_asked';

export const rungOf = (code: string): Rung | undefined => deedLadder.find((rung) => rung.code === code);

/** A step on the ladder: whom it puts out, and what it ends. */
export const takeRung = (model: DeedModel, to: string): void => {
  const access = rungOf(to)?.access;
  model.rung = to;
  if (access === 'shared') return;
  for (const who of model.in)
    if (access === 'outside' || deedRoles[who] !== deedRoles[model.owner]) model.in.delete(who);
  endShared(model);
};
export const endShared = (model: DeedModel): void => {
  for (const one of model.offers)
    if (one.status === 'offered' || one.status === 'accepted')
      one.status = one.status === 'offered' ? 'withdrawn' : 'ended';
};

const anyRung = fc.constantFrom(...rungs);
const anybody = fc.constantFrom(...deedPeople);
const weighed = <Value>(weight: number, arbitrary: fc.Arbitrary<Value>) => ({ weight, arbitrary });
const doing = <Name extends string>(name: Name) => fc.constant(name);

export const deed = fc.oneof(
  weighed(4, fc.record({ do: doing('scale'), to: anyRung })),
  weighed(2, fc.record({ do: doing('review'), to: fc.option(anyRung) })),
  weighed(4, fc.record({ do: doing('invite'), who: anybody })),
  weighed(2, fc.record({ do: doing('let_go'), who: anybody })),
  weighed(3, fc.record({ do: doing('consent'), said: fc.constantFrom(...consentStandings) })),
  weighed(3, fc.record({ do: doing('refer') })),
  weighed(3, fc.record({ do: doing('assign'), to: anybody })),
  weighed(4, fc.record({ do: doing('accept'), at: fc.nat(4) })),
  weighed(1, fc.record({ do: doing('refuse'), at: fc.nat(4) })),
  weighed(4, fc.record({ do: doing('ask'), to: fc.constantFrom('council', 'council', ...rungs) })),
  weighed(3, fc.record({ do: doing('decide'), say: fc.constantFrom('yes' as const, 'no' as const) })),
  weighed(1, fc.record({ do: doing('withdraw_ask') })),
  weighed(
    3,
    fc.record({
      do: doing('taking_part'),
      who: fc.constantFrom('rik' as const, 'wil' as const),
      what: fc.constantFrom('add', 'scale', 'review', 'invite', 'ask_decision'),
    }),
  ),
  weighed(1, fc.record({ do: doing('close') })),
  weighed(2, fc.record({ do: doing('reopen') })),
);
export type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

/** Chance fills the corners; what must be met is met for certain. */
export const surely: readonly (readonly Deed[])[] = [
  [
    { do: 'invite', who: 'wil' },
    { do: 'invite', who: 'wil' },
    { do: 'taking_part', who: 'wil', what: 'add' },
    { do: 'taking_part', who: 'wil', what: 'scale' },
    { do: 'scale', to: 'network' },
    { do: 'taking_part', who: 'wil', what: 'add' },
    { do: 'let_go', who: 'wil' },
    { do: 'scale', to: 'crisis' },
    { do: 'scale', to: 'crisis' },
    { do: 'invite', who: 'rik' },
    { do: 'let_go', who: 'rik' },
    { do: 'invite', who: 'yara' },
    { do: 'scale', to: 'zvh' },
    { do: 'scale', to: 'nowhere' },
  ],
  [
    { do: 'consent', said: 'not_possible' },
    { do: 'refer' },
    { do: 'consent', said: 'said_no' },
    { do: 'refer' },
    { do: 'consent', said: 'given' },
    { do: 'refer' },
    { do: 'consent', said: 'not_asked' },
    { do: 'refer' },
    { do: 'accept', at: 0 },
    { do: 'consent', said: 'given' },
    { do: 'accept', at: 0 },
    { do: 'refer' },
    { do: 'refuse', at: 1 },
  ],
  [
    { do: 'assign', to: 'rik' },
    { do: 'invite', who: 'yara' },
    { do: 'consent', said: 'given' },
    { do: 'assign', to: 'yara' },
    { do: 'assign', to: 'yara' },
    { do: 'accept', at: 0 },
    { do: 'refer' },
    { do: 'assign', to: 'saar' },
    { do: 'refuse', at: 1 },
    { do: 'accept', at: 1 },
  ],
  [
    { do: 'ask', to: 'council' },
    { do: 'ask', to: 'council' },
    { do: 'decide', say: 'no' },
    { do: 'decide', say: 'no' },
    { do: 'ask', to: 'council' },
    { do: 'withdraw_ask' },
    { do: 'withdraw_ask' },
    { do: 'ask', to: 'crisis' },
    { do: 'ask', to: 'council' },
    { do: 'decide', say: 'yes' },
    { do: 'decide', say: 'yes' },
    { do: 'ask', to: 'council' },
    { do: 'review', to: null },
    { do: 'review', to: 'network' },
  ],
  [
    { do: 'ask', to: 'council' },
    { do: 'assign', to: 'yara' },
    { do: 'accept', at: 0 },
    { do: 'decide', say: 'yes' },
    { do: 'review', to: 'zvh' },
    { do: 'review', to: 'council' },
    { do: 'close' },
    { do: 'close' },
    { do: 'scale', to: 'crisis' },
    { do: 'scale', to: 'network' },
    { do: 'scale', to: 'zvh' },
    { do: 'review', to: null },
    { do: 'invite', who: 'wil' },
    { do: 'consent', said: 'given' },
    { do: 'reopen' },
    { do: 'reopen' },
  ],
  (['add', 'scale', 'review', 'invite', 'ask_decision'] as const).flatMap((what): readonly Deed[] => [
    { do: 'taking_part', who: 'rik', what },
  ]),
  [
    { do: 'invite', who: 'rik' },
    ...(['add', 'scale', 'review', 'invite', 'ask_decision'] as const).map(
      (what): Deed => ({ do: 'taking_part', who: 'rik', what }),
    ),
  ],
];

const deedsOfTakingPart = ['scale', 'review', 'invite', 'ask_decision'] as const;
export const allowedOnes: readonly string[] = (
  'scale own,scale shared,scale outside,review same,review own,review outside,invite,let_go,' +
  'consent given,consent said_no,consent not_asked,consent not_possible,refer on given,assign,accept refer,accept assign,' +
  'refuse refer,refuse assign,ask,decide yes,decide no,withdraw_ask,close,reopen,taking part: add'
).split(',');
export const refusedToMeet: readonly string[] = [
  ...(
    'scale own,scale shared,scale outside,scale nowhere,review same,review shared,invite,let_go,consent given,' +
    'refer on said_no,refer on not_asked,refer on not_possible,assign,accept refer (consent gone),accept assign,' +
    'ask,decide yes,decide no,withdraw_ask,close,reopen,outside: add'
  ).split(','),
  ...deedsOfTakingPart.flatMap((what) => [`outside: ${what}`, `taking part: ${what}`]),
];
