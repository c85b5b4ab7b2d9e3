/** Fills the demo's evaluation of a training half a year ago: fourteen people before, twelve of them again, and the team's months around it. */
import {
  countRight,
  type EvaluationForm,
  evaluationItems,
  otherForm,
  reactionQuestions,
} from '@buurtplus/domain/evaluation';
import type { Kysely } from 'kysely';
import {
  insertAnswer,
  insertEvaluation,
  listEvaluations,
  type NewAnswer,
} from '../evaluation/evaluation.store.ts';
import { insertMonths, isFrozen } from '../evaluation/team-months.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { demoTenant } from './demo-areas.ts';
import { demoPeople, demoTeamId } from './demo-people.ts';

const dayMs = 86_400_000;
const id = (number: number): string => `0190a000-0000-4000-8000-0000000009${String(number).padStart(2, '0')}`;
const idOf = (first: string): string => demoPeople.find((one) => one.name.startsWith(first))?.id ?? '';
const evaluationId = id(0);

/** Some wrong, spread over the situations so that not every person misses the same ones. */
const choicesOf = (person: number, wrong: number): Record<string, string> =>
  Object.fromEntries(
    evaluationItems.map((item, at) => {
      const missed = (at * 3 + person) % evaluationItems.length < wrong;
      return [item.id, missed ? (item.right === 'leave' ? 'pass_on' : 'leave') : item.right];
    }),
  );

const base = { tenantId: demoTenant.id, evaluationId, words: null };

const situations = (
  person: number,
  moment: 'before' | 'after',
  form: EvaluationForm,
  wrong: number,
): NewAnswer => {
  const choices = choicesOf(person, wrong);
  return {
    ...base,
    id: id(moment === 'before' ? 10 + person : 40 + person),
    moment,
    form,
    linkHash: Buffer.from(`demo ${person}`),
    choices,
    rightCount: countRight(choices),
    reaction: null,
  };
};

const reaction = (person: number): NewAnswer => ({
  ...base,
  id: id(70 + person),
  moment: 'reaction',
  form: null,
  linkHash: null,
  choices: null,
  rightCount: null,
  reaction: Object.fromEntries(
    reactionQuestions.map((one, at) => [one.id, (person + at) % 5 === 0 ? 3 : 4 + ((person + at) % 2)]),
  ),
});

const answers: readonly NewAnswer[] = [
  ...Array.from({ length: 14 }, (_, person) =>
    situations(person, 'before', person % 2 === 0 ? 'a' : 'b', 2 + (person % 3)),
  ),
  ...Array.from({ length: 12 }, (_, person) =>
    situations(person, 'after', otherForm(person % 2 === 0 ? 'a' : 'b'), person % 4 === 3 ? 2 : person % 2),
  ),
  ...Array.from({ length: 13 }, (_, person) => reaction(person)),
];

const monthsBack = (from: string, back: number): string => {
  const at = new Date(`${from.slice(0, 7)}-15T12:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() - back);
  return at.toISOString().slice(0, 7);
};

const fillMonths = async (tx: Kysely<Tables>, today: string, trainingOn: string): Promise<void> => {
  for (let back = 1; back <= 18; back += 1) {
    const month = monthsBack(today, back);
    if (await isFrozen(tx, demoTenant.id, month)) continue;
    const after = month > trainingOn.slice(0, 7);
    const signals = 12 + (back % 4);
    await insertMonths(tx, demoTenant.id, month, new Date(), [
      {
        team_id: demoTeamId,
        signals,
        reporters: 6,
        most_of_one: 4,
        right_desk: signals - (after ? 2 : 5),
        returned: after ? 1 : 3,
        with_words: 9,
        with_marks: after ? 2 : 5,
        feeling_with_words: 6,
        feeling_apart: after ? 5 : 3,
        words_reporters: 5,
        words_most_of_one: 3,
        feeling_reporters: 4,
        feeling_most_of_one: 2,
        answered: signals - (after ? 3 : 4),
        taken_soon: signals - (after ? 3 : 6),
        rounds: 10 + (back % 3),
      },
    ]);
  }
};

export const fillDemoEvaluation = async (
  appDb: Kysely<Tables>,
  jobsDb: Kysely<Tables>,
  now = new Date(),
): Promise<void> => {
  const tenantId = demoTenant.id;
  const today = dutchDay(now);
  const trainingOn = `${monthsBack(today, 7)}-12`;
  const fresh = await inTransaction(jobsDb, { ...noContext, tenantId }, async (tx) => {
    if ((await listEvaluations(tx, tenantId)).length > 0) return false;
    await insertEvaluation(tx, {
      tenant_id: tenantId,
      id: evaluationId,
      name: 'Avond niet-pluis, voorjaar',
      team_ids: [demoTeamId],
      training_on: trainingOn,
      made_by: idOf('Tess'),
      made_at: new Date(now.getTime() - 240 * dayMs),
    });
    await fillMonths(tx, today, trainingOn);
    return true;
  });
  if (!fresh) return;
  // Written by the app's role, as a phone's answers are: nobody else can write them.
  await inTransaction(
    appDb,
    { ...noContext, tenantId, personId: idOf('Riet'), memberTeams: [demoTeamId] },
    async (tx) => {
      for (const one of answers) await insertAnswer(tx, one);
    },
  );
};
