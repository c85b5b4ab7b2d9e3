/** Filling in a start: who walks along and how that is known, which part; no React, no disk, no step. */
import type { PlannedRoundCard, RoundPack } from '@buurtplus/contract/rounds';
import type { Mate, RoundFact } from '@buurtplus/domain/rounds';

export type StartForm = {
  /** Being chosen now, or chosen last. */
  readonly mateId: string | null;
  readonly mates: readonly Mate[];
  /** Whose code names the round, and the code; null when no code was typed. */
  readonly code: { readonly personId: string; readonly code: string } | null;
  readonly neighbourhoodCode: string | null;
  /** A part of the team's own. */
  readonly zoneId: string | null;
  /** Of the roster; null for a round that was not planned. */
  readonly plannedRoundId: string | null;
  readonly signedOn: boolean;
};

export const emptyStart: StartForm = {
  mateId: null,
  mates: [],
  code: null,
  neighbourhoodCode: null,
  zoneId: null,
  plannedRoundId: null,
  signedOn: false,
};

const onlyOne = (codes: readonly string[]): string | null => (codes.length === 1 ? (codes[0] ?? null) : null);

/** Filled in from the roster, but for who is there: that is seen in the street and not on a list. */
export const formOfPlan = (plan: PlannedRoundCard): StartForm => ({
  ...emptyStart,
  neighbourhoodCode: onlyOne(plan.neighbourhoodCodes),
  zoneId: plan.zoneId ?? null,
  plannedRoundId: plan.itemId,
});

/** Stands beside me, by one tap; or did not after all. */
export const toggleMate = (form: StartForm, personId: string): StartForm => ({
  ...form,
  mates: form.mates.some((mate) => mate.personId === personId)
    ? form.mates.filter((mate) => mate.personId !== personId)
    : [...form.mates, { personId, presence: 'named' }],
  code: form.code?.personId === personId ? null : form.code,
});

/** The mate that was being chosen is in; the round can be looked over. */
export const withMate = (form: StartForm, presence: Mate['presence'], code: string | null): StartForm =>
  form.mateId === null
    ? form
    : {
        ...form,
        mates: [
          ...form.mates.filter((mate) => mate.personId !== form.mateId),
          { personId: form.mateId, presence },
        ],
        code: code === null ? form.code : { personId: form.mateId, code },
      };

/** One choice of where: a part of the team's own, a neighbourhood, or neither. */
export const placeOf = (form: Pick<StartForm, 'zoneId' | 'neighbourhoodCode'>): string =>
  form.zoneId !== null ? `zone ${form.zoneId}` : (form.neighbourhoodCode ?? '');
export const withPlace = (form: StartForm, place: string, zones: RoundPack['zones']): StartForm => {
  const zone = zones.find((one) => `zone ${one.zoneId}` === place);
  return zone === undefined
    ? { ...form, zoneId: null, neighbourhoodCode: place === '' ? null : place }
    : { ...form, zoneId: zone.zoneId, neighbourhoodCode: onlyOne(zone.neighbourhoodCodes) };
};

/** Where a team can choose to walk: its own parts first, then the neighbourhoods; nothing when there is nothing to choose. */
export const placesOf = (
  { zones, neighbourhoodCodes }: Pick<RoundPack, 'zones' | 'neighbourhoodCodes'>,
  areaNames: ReadonlyMap<string, string>,
): readonly { readonly value: string; readonly label: string }[] =>
  zones.length === 0 && neighbourhoodCodes.length < 2
    ? []
    : [
        ...zones.map((zone) => ({ value: `zone ${zone.zoneId}`, label: zone.name })),
        ...neighbourhoodCodes.map((code) => ({ value: code, label: areaNames.get(code) ?? code })),
      ];

/** Chosen on the way. */
export const placeFact = (place: string, zones: RoundPack['zones']): RoundFact => {
  const { zoneId, neighbourhoodCode } = withPlace(emptyStart, place, zones);
  return { kind: 'zone_chosen', zoneId, neighbourhoodCode };
};

/** @param teamId whose round it is, whatever role is chosen when there is network again */
export const startFact = (form: StartForm, teamId: string): RoundFact => ({
  kind: 'started',
  teamId,
  mates: form.mates,
  plannedRoundId: form.plannedRoundId,
  neighbourhoodCode: form.neighbourhoodCode,
  ...(form.zoneId === null ? {} : { zoneId: form.zoneId }),
});
