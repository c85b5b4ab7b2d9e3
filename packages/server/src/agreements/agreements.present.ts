/** One agreement as one side may see it: its head, its versions with what can be done, and kept or late. */
import type { AgreementPage, AgreementVersion } from '@buurtplus/contract/agreements';
import {
  type AgreementSide,
  changedTerms,
  keptForPartner,
  keptForTeam,
  mayAgreement,
  possibleSteps,
  sideOf,
  stateOf,
  whatHelps,
  whatHelpsQuiet,
} from '@buurtplus/domain/agreements';
import type { Actor } from '@buurtplus/domain/people';
import { dutchDay } from '../platform/clock.ts';
import type { AgreementRow, SignatureRow, VersionRow } from './agreements.store.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { monthsOf } from './held.ts';
import { isAboutQuiet, isShownQuiet, type Measured, measure, ownOf, pausesOf } from './measure.ts';
import type { PauseRow } from './meetings.store.ts';
import { type Around, factsOf, namesOf, speakersOf } from './sides.ts';

export const heldVersion = (row: AgreementRow, versions: readonly VersionRow[]): VersionRow | undefined =>
  versions.find((version) => version.version === row.held_version);
const openVersion = (row: AgreementRow, versions: readonly VersionRow[]): VersionRow | undefined =>
  versions.find((version) => version.version === row.open_version);

/** @param signed which sides signed the version in the making */
export const headOf = (
  around: Around,
  row: AgreementRow,
  versions: readonly VersionRow[],
  signed: readonly AgreementSide[],
  side: AgreementSide,
  today: string,
) => {
  const open = openVersion(row, versions);
  const shown = heldVersion(row, versions) ?? open ?? versions[0];
  const { terms } = shown ?? { terms: null };
  return {
    agreementId: row.id,
    ...namesOf(around, row),
    neighbourhoodCodes: row.neighbourhood_codes,
    title: terms?.title ?? '',
    state:
      shown === undefined || row.ended_on !== null
        ? ('ended' as const)
        : stateOf({ status: shown.status, from: shown.in_force_from, endsOn: terms?.endsOn ?? null }, today),
    endsOn: terms?.endsOn ?? null,
    // A first draft only: what was proposed once is an agreement like any other.
    fromEvening:
      side === 'team' && row.ended_on === null && row.from_evening_on !== null && open?.status === 'draft'
        ? { on: row.from_evening_on, version: open.version, lock: row.lock }
        : null,
    yourTurn:
      row.ended_on === null &&
      ((open?.status === 'proposed' && !signed.includes(side)) || open?.status === 'draft'),
  };
};

export const signedSides = (
  signatures: readonly Pick<SignatureRow, 'agreement_id' | 'version' | 'side'>[],
  row: AgreementRow,
): readonly AgreementSide[] =>
  signatures
    .filter((one) => one.agreement_id === row.id && one.version === row.open_version)
    .map((one) => one.side);

export type Loaded = {
  readonly row: AgreementRow;
  readonly versions: readonly VersionRow[];
  readonly signatures: readonly SignatureRow[];
  readonly pauses: readonly PauseRow[];
  readonly around: Around;
  readonly names: ReadonlyMap<string, string>;
};

const versionOf = (loaded: Loaded, version: VersionRow, side: AgreementSide | null): AgreementVersion => {
  const { row, versions, around } = loaded;
  const signatures = loaded.signatures.filter((one) => one.version === version.version);
  const before = versions.find((one) => one.version < version.version && one.in_force_from !== null);
  return {
    version: version.version,
    status: version.status,
    terms: { ...version.terms, kinds: [...version.terms.kinds] },
    inForceFrom: version.in_force_from,
    inForceUntil: version.in_force_until,
    signatures: signatures.map((one) => ({
      side: one.side,
      name: one.on_paper ? null : (loaded.names.get(one.person_id ?? '') ?? null),
      role: one.role,
      onPaper: one.on_paper,
      paperSigner: one.paper_signer,
      signedOn: one.signed_on,
      stillThere:
        one.on_paper ||
        speakersOf(around, row, one.side).some((holder) => holder.person_id === one.person_id),
    })),
    changed: before === undefined ? [] : [...changedTerms(before.terms, version.terms)],
    possible:
      side === null
        ? []
        : [
            ...possibleSteps(
              {
                status: version.status,
                draftSide: version.draft_side,
                signedBy: signatures.map((one) => one.side),
                openBeside: row.open_version !== null,
                partnerCanSign: speakersOf(around, row, 'partner').length > 0,
                agreementEnded: row.ended_on !== null,
              },
              side,
            ),
          ],
  };
};

type KeptPart = Pick<AgreementPage, 'kept' | 'rows' | 'quietMonths' | 'quietHidden' | 'helps'>;
const nothing: KeptPart = { kept: null, rows: [], quietMonths: [], quietHidden: false, helps: [] };

/** The team has no sum of what an organisation was asked: it would be a sum of cases, so only whole months are left. */
export const keptPartFor = (
  actor: Actor,
  row: AgreementRow,
  measured: readonly Measured[] | null,
  versions: readonly VersionRow[],
  today: string,
  quietShown: boolean,
): KeptPart => {
  if (measured === null) return nothing;
  if (sideOf(actor) === 'partner') {
    const own = ownOf(actor, measured);
    const { kept } = keptForPartner(own.map((one) => one.judged));
    const { rows } = keptForPartner(own.filter((one) => !one.outOfSight).map((one) => one.judged));
    return { ...nothing, kept, rows: [...rows], helps: [...whatHelps(kept)] };
  }
  const { kept, rows, quietMonths } = keptForTeam(measured, today);
  const shown = quietShown ? [...quietMonths] : [];
  const helps = [...new Set([...whatHelps(kept), ...whatHelpsQuiet(shown)])];
  return {
    kept: row.side_role === null ? null : kept,
    rows: [...rows],
    quietMonths: shown,
    quietHidden: isAboutQuiet(row, versions),
    helps,
  };
};

export const pageFor = async (deps: AgreementsDeps, actor: Actor, loaded: Loaded): Promise<AgreementPage> => {
  const { row, versions, around, signatures } = loaded;
  const side = sideOf(actor);
  const today = dutchDay(deps.clock.now());
  const pauses = pausesOf(loaded.pauses);
  const writes = mayAgreement(actor, 'write', factsOf(row), 'run_team').ok;
  const measured = await measure(deps, row, versions, pauses);
  const names = (of: AgreementSide): string[] => [
    ...new Set(speakersOf(around, row, of).map((holder) => holder.name)),
  ];
  return {
    ...headOf(around, row, versions, signedSides(signatures, row), side, today),
    neighbourhoodCodes: [...row.neighbourhood_codes],
    side,
    lock: row.lock,
    endedOn: row.ended_on,
    versions: versions
      // A draft of an agreement that the other side ended leads nowhere any more.
      .filter(({ status }) => status !== 'dropped' && (row.ended_on === null || status !== 'draft'))
      .map((version) => versionOf(loaded, version, writes ? side : null)),
    otherSideWrites: row.open_version !== null && openVersion(row, versions) === undefined,
    mayWrite: writes,
    contacts: { team: names('team'), partner: names('partner') },
    pauses: loaded.pauses
      .filter((pause) => pause.ends_on >= pause.starts_on)
      .map((pause) => ({ pauseId: pause.id, from: pause.starts_on, until: pause.ends_on })),
    pausedNow: pauses.some((pause) => pause.from <= today && today <= pause.until),
    ...keptPartFor(actor, row, measured, versions, today, await isShownQuiet(deps, row)),
    months: [...monthsOf(versions, today)],
  };
};
