/** Asking for a decision and taking it, over HTTP by the cast; for tests. */
import type { DecisionCard, DecisionLine } from '@buurtplus/contract/casework-decision';
import { sql } from 'kysely';
import { systemContext } from '../casework/cases.store.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { openCaseAs, readCaseAs, type Said, stepAs } from './cases.ts';
import type { HandIn } from './hand-in.ts';
import { newPhoneId } from './phone.ts';
import type { TestServer } from './test-server.ts';

export const whyAsked = 'De bewoner vraagt zelf om meer hulp dan ik geef.';
export const whyDecided = 'Ik ken de situatie, dit is de goede stap.';

export const createDeciding = (test: TestServer, handIn: HandIn) => {
  const as = (who: string) => handIn.browserOf(who);
  const rows = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
    (await inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) => query.execute(tx))).rows;
  const version = async (who: string, caseId: string): Promise<number> =>
    (await readCaseAs(await as(who), caseId)).version;
  const ask = async (
    who: string,
    caseId: string,
    to = 'specialist',
    decisionId = newPhoneId(),
  ): Promise<Said & { readonly decisionId: string }> => {
    const step = { action: 'ask_decision', commandId: decisionId, to, reason: whyAsked };
    const said = await stepAs(await as(who), caseId, { ...step, version: await version(who, caseId) });
    return { ...said, decisionId };
  };
  const cardAt = async (who: string, decisionId: string) =>
    (await as(who)).call('GET', `/decisions/${decisionId}`);
  return {
    rows,
    version,
    ask,
    cardAt,
    /** A case of the police desk; about its next rung care and the regisseur decide. */
    asked: async () => {
      const caseId = await openCaseAs(await as('wil'));
      const { status, decisionId } = await ask('wil', caseId);
      if (status !== 204) throw new Error(`the decision was not asked: ${status}`);
      return { caseId, decisionId };
    },
    listOf: async (who: string): Promise<readonly string[]> => {
      const { body } = await (await as(who)).call('GET', '/decisions');
      return (body as { items: readonly DecisionLine[] }).items.map((one) => one.decisionId);
    },
    readCard: async (who: string, decisionId: string) => (await cardAt(who, decisionId)).body as DecisionCard,
    /** About what the card says now, unless another version is named. */
    say: async (who: string, decisionId: string, answer: 'yes' | 'no', more: object = {}) => {
      const card = await cardAt(who, decisionId);
      const seen = card.status === 200 ? (card.body as DecisionCard).version : 1;
      const body = { commandId: newPhoneId(), version: seen, answer, reason: whyDecided, ...more };
      return (await as(who)).call('POST', `/decisions/${decisionId}/answers`, body);
    },
    statusOf: async (decisionId: string) =>
      (
        await rows(
          sql<{ status: string; owner: string }>`select status, owner_id::text as owner
            from case_decisions where id = ${decisionId}::uuid`,
        )
      )[0],
  };
};
