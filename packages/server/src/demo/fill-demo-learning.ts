/** Fills the demo's learning: somebody who is halfway, somebody who did a few lessons, a team that asks, and a story of the trainer. */
import { type LearningEvent, learningLine } from '@buurtplus/domain/training';
import { lesson } from '@buurtplus/domain/training/modules/wie_doet_wat';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { insertEvents, markDone, setAsks } from '../training/learning.store.ts';
import { insertPublished, saveDraft } from '../training/scenarios.store.ts';
import { insertPastEvents } from './demo.store.ts';
import { demoTenant } from './demo-areas.ts';
import { demoPeople, demoTeamId } from './demo-people.ts';
import { demoMembers } from './demo-team.ts';

const day = 86_400_000;
const idOf = (first: string): string => demoPeople.find((one) => one.name.startsWith(first))?.id ?? '';

/** Ids that are the same at every start, so that filling twice changes nothing. */
const eventId = (number: number): string =>
  `0190a000-0000-7000-8000-${String(900 + number).padStart(12, '0')}`;

const event = (
  number: number,
  subject: string,
  version: number,
  step: string,
  at: Date,
  right: boolean | null = null,
): LearningEvent => ({
  id: eventId(number),
  kind: 'module',
  subject,
  version,
  run: 1,
  step,
  choice: right === null ? null : '1',
  right,
  at: at.toISOString(),
});

/** Twelve people played the trainer's story; half of them went a way to learn from. */
const played = (people: readonly string[], at: Date) =>
  people.flatMap((personId, index) => {
    const [step, choice] = index % 2 === 0 ? (['b', 'greet'] as const) : (['weg', 'send'] as const);
    const base = { kind: 'scenario', subject: 'bij_het_veer', version: 1, run: 1, personId } as const;
    return [
      { ...base, step: 'a', choice },
      ...(step === 'b' ? [{ ...base, step: 'b', choice: 'honest' }] : []),
      { ...base, step: 'done', choice: null },
    ].map((made, number) => ({
      ...made,
      id: eventId(100 + index * 3 + number),
      at: new Date(at.getTime() + number * 60_000).toISOString(),
    }));
  });

export const fillDemoLearning = async (jobsDb: Kysely<Tables>, now = new Date()): Promise<void> => {
  const ago = (days: number): Date => new Date(now.getTime() - days * day);
  const [amina, riet, bram, tess] = [idOf('Amina'), idOf('Riet'), idOf('Bram'), idOf('Tess')];
  const done = learningLine.slice(0, 3);
  await inTransaction(jobsDb, { ...noContext, tenantId: demoTenant.id }, async (tx) => {
    const place = { tenantId: demoTenant.id, teamId: demoTeamId };
    await insertEvents(tx, { ...place, personId: riet }, [
      ...done.map(({ id, version }, index) => event(index + 1, id, version, 'done', ago(20 - index))),
      // Wrong at the time, so it comes back as the question of this week.
      event(10, 'rol', 1, 'q_rol_deur/answer', ago(20), false),
    ]);
    for (const { id, version } of done)
      await markDone(tx, { ...place, personId: riet }, { id, version }, dutchDay(ago(18)));
    await insertEvents(tx, { ...place, personId: amina }, [
      event(20, 'rol', 1, 'ogen', ago(3)),
      event(21, 'rol', 1, 'bevoegd', ago(3)),
    ]);
    await setAsks(tx, place, true, bram, ago(25));
    const [, jongeren] = lesson.scenarios;
    if (jongeren === undefined) return;
    const own = {
      ...jongeren,
      id: 'bij_het_veer',
      title: { nl: 'Bij het veer', en: 'At the ferry' },
    };
    await saveDraft(tx, demoTenant.id, own, tess, ago(9), null);
    await insertPublished(tx, demoTenant.id, own, tess);
    await insertPastEvents(
      tx,
      demoTenant.id,
      played([amina, riet, bram, ...demoMembers.map(({ id }) => id)], ago(8)),
    );
  });
};
