/** One action of a member on one item: hold the row, may you, decide by the rules, write, and offer what came free. */
import type { RosterActBody, RosterItemView } from '@buurtplus/contract/roster';
import { ok, type Result, refuse, type TeamId, type TenantId } from '@buurtplus/domain/kernel';
import { decideSignUp, mayRoster, type RosterAction, type SignUpState } from '@buurtplus/domain/roster';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import { databaseRefusal, inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { signedIn } from '../platform/http/endpoint.ts';
import { type HttpRefusal, refusalFor } from '../platform/http/refusal.ts';
import { lockItem } from './items.store.ts';
import { offerPlaces } from './offer-places.ts';
import { openItem, readItem } from './read-roster.ts';
import { askOf } from './roster.present.ts';
import type { RosterDeps } from './roster-deps.ts';
import { dropSignup, listSignupsOf, type Marks, markSignup, putSignup } from './signups.store.ts';
import { tellPeople } from './tell-people.ts';

const marksFor = (action: RosterAction, swapItemId: string | null, now: Date): Marks | null => {
  switch (action) {
    case 'ask_mate':
      return { wants_mate: true };
    case 'stop_mate':
      return { wants_mate: false };
    case 'offer_swap':
      return { swap_open: true, swap_item_id: swapItemId };
    case 'keep_place':
      return { swap_open: false, swap_item_id: null };
    case 'confirm':
      return { confirmed_at: now };
    default:
      return null;
  }
};

type Move = {
  readonly deps: RosterDeps;
  readonly caller: Caller;
  readonly itemId: string;
  readonly body: RosterActBody;
  readonly now: Date;
};

const write = async (
  tx: Kysely<Tables>,
  move: Move,
  place: { readonly tenantId: string; readonly teamId: string },
  before: SignUpState,
  after: SignUpState,
): Promise<void> => {
  const { caller, itemId, body, now, deps } = move;
  const { personId } = caller;
  if (after === 'none') await dropSignup(tx, place.tenantId, itemId, personId);
  else if (after !== before)
    await putSignup(tx, { ...place, id: deps.newId(), itemId, personId, state: after, now });
  const marks = after === 'none' ? null : marksFor(body.action, body.swapItemId ?? null, now);
  if (marks !== null) await markSignup(tx, place.tenantId, itemId, personId, marks);
  await writeAudit(tx, {
    tenantId: place.tenantId,
    actorId: personId,
    actorRole: caller.actor?.role ?? null,
    sessionId: caller.sessionId,
    action: `roster.${body.action}`,
    objectType: 'roster_item',
    objectId: itemId,
    purpose: 'run_team',
    outcome: 'done',
  });
};

/** Who has a place on what is asked in return hears of the offer. */
const tellHolders = async (
  tx: Kysely<Tables>,
  { deps, caller }: Move,
  tenantId: string,
  itemId: string,
): Promise<void> => {
  const people = (await listSignupsOf(tx, tenantId, itemId)).flatMap(({ person_id: personId, state }) =>
    state === 'going' && personId !== null && personId !== caller.personId ? [personId] : [],
  );
  await tellPeople(tx, deps, tenantId, people);
};

const moveOnce = (move: Move): Promise<Result<{ readonly freed: boolean }, HttpRefusal>> =>
  inTransaction(move.deps.db, move.caller.context, async (tx) => {
    const opened = await openItem(tx, move.caller, move.itemId, move.now, lockItem);
    if (opened === null) return refuse({ code: 'not_found' as const });
    const { row, signups, reader } = opened;
    const place = { tenantId: row.tenant_id as TenantId, teamId: row.team_id as TeamId };
    const may = mayRoster(move.caller.actor, 'sign_up', place, 'run_team');
    if (!may.ok) return refuse(refusalFor(may.refusal));
    const ask = askOf(row, signups, reader);
    const decided = decideSignUp(ask, move.body.action);
    if (!decided.ok) return refuse({ code: decided.refusal });
    await write(tx, move, place, ask.state, decided.value);
    const { action, swapItemId } = move.body;
    if (action === 'offer_swap' && swapItemId != null)
      await tellHolders(tx, move, place.tenantId, swapItemId);
    return ok({ freed: move.body.action === 'sign_off' && ask.state !== 'none' });
  });

/** The database may still say no, when two doors were used at once; then the rule is asked again with what is there now. */
export const actOnItem = async (
  deps: RosterDeps,
  request: { readonly caller: Caller | null },
  itemId: string,
  body: RosterActBody,
): Promise<Result<RosterItemView, HttpRefusal>> => {
  const caller = signedIn(request);
  const now = deps.clock.now();
  const move: Move = { deps, caller, itemId, body, now };
  const done = await moveOnce(move).catch((problem: unknown) => {
    if (databaseRefusal(problem)?.constraint === 'roster_signups_no_overlap')
      return refuse({ code: 'roster_overlap' as const });
    throw problem;
  });
  if (!done.ok) return done;
  const tenantId = caller.actor?.tenantId ?? '';
  if (done.value.freed) await offerPlaces(deps, tenantId, itemId);
  if (body.action === 'offer_swap') await deps.wakeTelling();
  await deps.announce({ tenantId, ...(caller.actor?.teamId == null ? {} : { teamId: caller.actor.teamId }) });
  const view = await inTransaction(deps.db, caller.context, (tx) => readItem(tx, caller, itemId, now));
  return view === null ? refuse({ code: 'not_found' }) : ok(view);
};
