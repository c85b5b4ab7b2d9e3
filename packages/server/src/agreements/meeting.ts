/** The page for a meeting: every agreement between this team and this partner, figures, thanks, and notes of earlier meetings. */
import type { AgreementMeeting } from '@buurtplus/contract/agreements';
import {
  type AgreementSide,
  mayAgreement,
  meetingDueOn,
  sideOf,
  toDecide,
} from '@buurtplus/domain/agreements';
import { ok, type Result } from '@buurtplus/domain/kernel';
import { addDays, momentOf } from '@buurtplus/domain/roster';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { headOf, heldVersion, keptPartFor, signedSides } from './agreements.present.ts';
import {
  type AgreementRow,
  listOfPair,
  listSignedSides,
  listVersions,
  type VersionRow,
} from './agreements.store.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { loadAgreement } from './load-agreement.ts';
import { isShownQuiet, measure, pausesOf } from './measure.ts';
import { listNotes, listPauses, type NoteRow } from './meetings.store.ts';
import { countThanks, listThanksOf } from './outside.store.ts';
import { factsOf, namesOf, speakersOf } from './sides.ts';

type Actor = NonNullable<Caller['actor']>;

const thanksDays = 92;

/** What is open or was late; what went well needs no list to talk about. */
const isWorthTalking = (row: AgreementMeeting['agreements'][number]['rows'][number]): boolean =>
  [row.take, row.answer].some((verdict) => verdict === 'open' || verdict === 'late');

/** The soonest of what the agreements in force ask, counted from the last meeting or from when they began. */
export const nextMeetingOn = (
  rows: readonly AgreementRow[],
  versions: readonly VersionRow[],
  notes: readonly Pick<NoteRow, 'held_on'>[],
): string | null => {
  const last = notes[0]?.held_on ?? null;
  return (
    rows
      .filter((row) => row.ended_on === null)
      .flatMap((row) => {
        const held = heldVersion(
          row,
          versions.filter((version) => version.agreement_id === row.id),
        );
        if (held?.in_force_from == null) return [];
        const since = last !== null && last > held.in_force_from ? last : held.in_force_from;
        const due = meetingDueOn(since, held.terms.meetEveryMonths);
        return due === null ? [] : [due];
      })
      .sort()[0] ?? null
  );
};

const thanksFor = (deps: AgreementsDeps, row: AgreementRow, today: string): Promise<number> => {
  const { side_role: role } = row;
  if (role === null) return Promise.resolve(0);
  return inTransaction(deps.jobsDb, { ...noContext, tenantId: row.tenant_id }, (tx) =>
    countThanks(tx, {
      tenantId: row.tenant_id,
      teamId: row.team_id,
      role,
      neighbourhoodCodes: row.neighbourhood_codes,
      from: momentOf(addDays(today, -thanksDays), 0),
    }),
  );
};

const readPair = (deps: AgreementsDeps, caller: Caller, actor: Actor, about: AgreementRow) =>
  inTransaction(deps.db, caller.context, async (tx) => {
    const rows = (await listOfPair(tx, about)).filter(
      (row) => mayAgreement(actor, 'read', factsOf(row), 'run_team').ok,
    );
    const ids = rows.map((row) => row.id);
    return {
      rows,
      versions: await listVersions(tx, actor.tenantId, ids),
      signed: await listSignedSides(tx, actor.tenantId, ids),
      ...(await listNotes(tx, actor.tenantId, ids)),
      pauses: new Map(
        await Promise.all(
          ids.map(async (id) => [id, pausesOf(await listPauses(tx, actor.tenantId, id))] as const),
        ),
      ),
    };
  });

export const meetingFor = async (
  deps: AgreementsDeps,
  caller: Caller,
  actor: Actor,
  agreementId: string,
): Promise<Result<AgreementMeeting, HttpRefusal>> => {
  const loaded = await loadAgreement(deps, caller, actor, agreementId);
  if (!loaded.ok) return loaded;
  const { row: about, around } = loaded.value;
  const side: AgreementSide = sideOf(actor);
  const today = dutchDay(deps.clock.now());
  const pair = await readPair(deps, caller, actor, about);
  const agreements: AgreementMeeting['agreements'] = [];
  for (const row of pair.rows) {
    const versions = pair.versions.filter((version) => version.agreement_id === row.id);
    if (versions.every((version) => version.status === 'dropped')) continue;
    const head = headOf(around, row, versions, signedSides(pair.signed, row), side, today);
    const measured = await measure(deps, row, versions, pair.pauses.get(row.id) ?? []);
    const part = keptPartFor(actor, row, measured, versions, today, await isShownQuiet(deps, row));
    const { title, state, endsOn, yourTurn } = head;
    const open = versions.find((version) => version.version === row.open_version)?.status;
    agreements.push({
      agreementId: row.id,
      title,
      state,
      endsOn,
      yourTurn,
      kept: part.kept,
      quietMonths: part.quietMonths,
      quietHidden: part.quietHidden,
      rows: part.rows.filter(isWorthTalking),
      helps: part.helps,
      deputy: heldVersion(row, versions)?.terms.deputy ?? '',
      decide: [
        ...toDecide({
          state,
          yourTurn,
          open: open === 'draft' || open === 'proposed' ? open : null,
          otherSideWrites: row.open_version !== null && open === undefined,
          helps: part.helps,
          speakers: {
            team: speakersOf(around, row, 'team').length,
            partner: speakersOf(around, row, 'partner').length,
          },
        }),
      ],
    });
  }
  return ok({
    agreementId,
    side,
    ...namesOf(around, about),
    mayWrite: mayAgreement(actor, 'write', factsOf(about), 'run_team').ok && about.held_version !== null,
    nextOn: nextMeetingOn(pair.rows, pair.versions, pair.notes),
    agreements,
    thanked: await thanksFor(deps, about, today),
    thanks: [
      ...(await inTransaction(deps.jobsDb, { ...noContext, tenantId: about.tenant_id }, (tx) =>
        listThanksOf(tx, about, today),
      )),
    ],
    notes: pair.notes.map((note) => ({
      noteId: note.id,
      heldOn: note.held_on,
      side: note.side,
      text: note.text,
      decided: note.decided,
    })),
    moreNotes: pair.more,
  });
};
