/** What other rooms ask of agreements about one signal: what was promised, and what is left of it. */
import type { AgreedPromise } from '@buurtplus/contract/agreements';
import { verdictOf } from '@buurtplus/domain/agreements';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { findAtDesk } from './outside.store.ts';
import { type AboutSignal, promisedAbout, readPromising } from './promises.ts';

const readAbout = async (deps: AgreementsDeps, tenantId: string, signalId: string) =>
  inTransaction(deps.jobsDb, { ...noContext, tenantId }, async (tx) => {
    const at = await findAtDesk(tx, tenantId, signalId);
    if (at === undefined || at.arrived_at === null || at.team_id === null) return null;
    const about = {
      teamId: at.team_id,
      kind: at.kind,
      neighbourhoodCode: at.neighbourhood_code,
      duty: at.duty,
      arrivedAt: at.arrived_at,
    };
    const promising = await readPromising(tx, tenantId, [at.team_id]);
    const promised = promisedAbout(promising, about, deps.isHoliday, deps.clock.now());
    return promised === null ? null : { at, promised };
  });

/** What was agreed about a signal at the desk that has it, and how it stands; null when nothing was. */
export const promiseFor = async (
  deps: AgreementsDeps,
  tenantId: string,
  signalId: string,
): Promise<AgreedPromise | null> => {
  const read = await readAbout(deps, tenantId, signalId);
  if (read === null) return null;
  const { at, promised } = read;
  const now = deps.clock.now();
  return {
    agreementId: promised.agreementId,
    take: promised.take,
    answer: promised.answer,
    takeBy: promised.takeBy.toISOString(),
    answerBy: promised.answerBy.toISOString(),
    isTaken: at.taken_at !== null,
    isAnswered: at.answered_at !== null,
    takenInTime: verdictOf(at.taken_at, promised.takeBy, now) !== 'late',
    answeredInTime: verdictOf(at.answered_at, promised.answerBy, now) !== 'late',
    closedUntil: promised.closedUntil,
  };
};

/** By when an answer was agreed, for who takes it up; null when nothing was. */
export const promisedAnswer = async (
  deps: AgreementsDeps,
  tenantId: string,
  signalId: string,
): Promise<Date | null> => (await readAbout(deps, tenantId, signalId))?.promised.answerBy ?? null;

type ToDesk = AboutSignal & { readonly signalId: string };

/** By when signals that go to a desk now are to be taken up; what nothing was agreed about is not in it. */
export const promisedTakes = async (
  deps: AgreementsDeps,
  tx: Kysely<Tables>,
  tenantId: string,
  signals: readonly ToDesk[],
): Promise<ReadonlyMap<string, Date>> => {
  const teams = new Set(signals.flatMap(({ teamId }) => (teamId === null ? [] : [teamId])));
  if (teams.size === 0) return new Map();
  const promising = await readPromising(tx, tenantId, [...teams]);
  return new Map(
    signals.flatMap((signal) => {
      const promised = promisedAbout(promising, signal, deps.isHoliday, signal.arrivedAt);
      return promised === null ? [] : [[signal.signalId, promised.takeBy] as const];
    }),
  );
};
