/** One signal and everybody who can do something with it, for real: over HTTP, by a phone, and by what comes round by itself. */

import { randomBytes } from 'node:crypto';
import type { MySignal } from '@buurtplus/contract/signals';
import type { Absences } from '@buurtplus/contract/staff';
import { sql } from 'kysely';
import pg from 'pg';
import { demoPeople } from '../demo/demo-people.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { escalateLateRoutes } from '../routing/escalate-routes.ts';
import { releaseUnstaffed } from '../routing/release-unstaffed.ts';
import { routeWaitingSignals } from '../routing/route-signals.ts';
import { dayFrom, idOfPerson } from './cases.ts';
import { createHandIn } from './hand-in.ts';
import { newPhoneId, signalBody } from './phone.ts';
import type { DeskName, Step, Who } from './signal-reference.ts';
import { superuserOn } from './test-database.ts';
import { type Browser, createTestServer } from './test-server.ts';

type Said = { readonly done: boolean; readonly status: number; readonly text: string };
export type StoredSignal = {
  readonly status: string;
  readonly duty: string | null;
  readonly asleep: boolean;
  readonly asked: boolean;
  readonly owed: boolean;
  readonly answers: number;
  readonly closed: boolean;
  readonly conflicted: number;
  readonly tray: boolean;
  readonly linked: boolean;
  readonly version: number;
  readonly events: number;
};

const tenant = 'lichtendam';
const inJobs = { tenantId: tenant, personId: null, duties: [], teams: [] };
const assignmentOf = (who: string): string =>
  demoPeople.find((one) => one.email.startsWith(who))?.assignmentId ?? '';
const deskIds: Readonly<Record<DeskName, string>> = {
  wijkagent: '0190a000-0000-7000-8000-0000000000d1',
  wijkregisseur: '0190a000-0000-7000-8000-0000000000d2',
  wijkwerker: '0190a000-0000-7000-8000-0000000000d3',
};
const nonce = () => randomBytes(24).toString('base64url');

export const createSignalWorld = async () => {
  const test = await createTestServer();
  const handIn = createHandIn(test);
  const as = (who: Who): Promise<Browser> => handIn.browserOf(who);
  for (const who of ['amina', 'riet', 'bram', 'femke', 'saar', 'yara', 'wil', 'rik'] as const) await as(who);
  const now = { signalId: '', other: '', number: '', questionId: newPhoneId() };

  const stored = async (): Promise<StoredSignal> => {
    const found = await inTransaction(test.world.jobs, inJobs, (tx) =>
      sql<StoredSignal>`
        select s.status, s.duty, s.asleep_until is not null as asleep, s.asked_at is not null as asked, s.answer_due_at is not null as owed,
          s.answers_given as answers, s.closed_at is not null as closed, cardinality(s.conflicted_ids) as conflicted, s.version,
          exists (select 1 from signal_routes r where r.tenant_id = s.tenant_id and r.signal_id = s.id and r.ended_at is null
            and r.to_kind <> 'desk') as tray,
          exists (select 1 from signal_links l where l.tenant_id = s.tenant_id and s.id in (l.first_id, l.second_id)
            and l.ended_at is null) as linked,
          (select count(*)::integer from signal_events e where e.tenant_id = s.tenant_id and e.signal_id = s.id) as events
        from signals s where s.tenant_id = ${tenant} and s.id = ${now.signalId}::uuid`.execute(tx),
    );
    const [row] = found.rows;
    if (row === undefined) throw new Error('the signal is not there');
    return row;
  };

  const http = async (who: Who, method: 'POST' | 'DELETE', path: string, body?: object): Promise<Said> => {
    const answer = await (await as(who)).call(method, path, body);
    return { done: answer.status < 300, status: answer.status, text: answer.text };
  };
  const byPhone = async (who: Who, kind: string, body: object): Promise<Said> => {
    const said = await handIn.send(who, kind, { nonce: nonce(), signalId: now.signalId, ...body });
    return { done: said.verdict === 'applied', status: 200, text: JSON.stringify(said) };
  };
  const itself = async (work: Promise<unknown>): Promise<Said> => {
    await work;
    return { done: true, status: 200, text: '' };
  };
  const routeAll = async (): Promise<void> => {
    await releaseUnstaffed(handIn.routing, tenant);
    await routeWaitingSignals(handIn.routing, tenant);
  };
  /** A reminder first, and a day later the coordinator. */
  const escalate = async (): Promise<void> => {
    for (const days of [6, 8]) {
      const at = new Date(test.clock.now().getTime() + days * 86_400_000);
      await escalateLateRoutes({ ...handIn.routing, clock: { now: () => at } }, tenant);
    }
  };
  const absences = async (): Promise<readonly string[]> =>
    ((await (await as('saar')).call('GET', '/absences')).body as Absences).absences
      .filter((one) => one.personId === idOfPerson('saar'))
      .map((one) => one.absenceId);
  /** The successor works in the role that came with the area. */
  const handOver = async (): Promise<Said> => {
    const said = await http('femke', 'POST', '/handovers', {
      assignmentId: assignmentOf('saar'),
      areaCodes: ['WK990101'],
      successorId: idOfPerson('yara'),
      startsOn: dayFrom(test, 0),
    });
    if (!said.done) return said;
    const yara = await as('yara');
    const { choices } = (await yara.call('GET', '/me')).body as { choices: { assignmentId: string }[] };
    const gained = choices.find((one) => one.assignmentId !== assignmentOf('yara'));
    await yara.call('PUT', '/me/acting-role', { assignmentId: gained?.assignmentId });
    return said;
  };

  const bodyOf = (step: Step): object => {
    switch (step.do) {
      case 'return':
        return { reason: step.conflict ? 'conflict_of_interest' : 'not_our_task' };
      case 'refer':
        return { target: 'wijkteam', reason: 'Zij kennen dit huis.' };
      case 'handle':
        return { outcome: 'visited' };
      case 'report_back':
        return {
          answer: step.pays ? 'done' : 'received',
          wordsForVolunteer: null,
          noteForProfessionals: null,
        };
      case 'close':
        return { reasonWithoutAnswer: step.why ? 'De afzender is verhuisd.' : null };
      case 'reopen':
        return { reason: 'Het is terug.' };
      case 'sleep':
        return { until: dayFrom(test, 10), reason: 'look_again_then' };
      case 'ask':
        return { question: 'still_so' };
      default:
        return {};
    }
  };

  const perform = async (step: Step): Promise<Said> => {
    switch (step.do) {
      case 'route':
        return itself(routeAll());
      case 'escalate':
        return itself(escalate());
      case 'point':
        return http('femke', 'POST', `/administrator-tray/${now.signalId}/routes`, {
          commandId: newPhoneId(),
          deskId: deskIds[step.to],
        });
      case 'away':
        return http('saar', 'POST', '/absences', {
          absenceId: newPhoneId(),
          personId: idOfPerson('saar'),
          role: 'wijkwerker',
          startsOn: dayFrom(test, 0),
          endsOn: dayFrom(test, step.how === 'long' ? 30 : 3),
          deputyId: step.how === 'deputy' ? idOfPerson('yara') : null,
        });
      case 'back':
        return http('saar', 'DELETE', `/absences/${(await absences())[0] ?? newPhoneId()}`);
      case 'hand_over':
        return handOver();
      case 'withdraw':
        return byPhone('amina', 'signal.withdraw', {});
      case 'goes_on':
        return byPhone(step.by, 'signal.goes_on', {});
      case 'answer':
        return byPhone(step.by, 'signal.answer', { questionId: now.questionId, answer: 'yes', words: null });
      case 'link':
        return http(step.by, 'POST', `/signals/${now.signalId}/links`, {
          commandId: newPhoneId(),
          otherSignalId: now.other,
        });
      case 'unlink':
        return http(step.by, 'DELETE', `/signals/${now.signalId}/links/${now.other}`);
      default: {
        const commandId = newPhoneId();
        const { version } = await stored();
        const body = { commandId, version, action: step.do, ...bodyOf(step) };
        const said = await http(step.by, 'POST', `/signals/${now.signalId}/actions`, body);
        if (step.do === 'ask' && said.done) now.questionId = commandId;
        return said;
      }
    }
  };

  const superuser = new pg.Client({ connectionString: superuserOn(test.world.database) });
  await superuser.connect();
  /** Everybody back at the own desk, and what was lived through is nobody's work any more. */
  const reset = async (): Promise<void> => {
    const saar = demoPeople.find((one) => one.email.startsWith('saar'));
    const run = (text: string, values: readonly unknown[] = []) => superuser.query(text, [...values]);
    await run('update sessions set acting_tenant_id = null, acting_assignment_id = null');
    await run('delete from absences');
    await run("update signal_routes set ended_at = now(), end_reason = 'withdrawn' where ended_at is null");
    await run(
      "update signals set status = 'withdrawn', duty = null, desk_id = null where status <> 'withdrawn'",
    );
    const yara = [idOfPerson('yara'), assignmentOf('yara')];
    await run('delete from role_assignments where person_id = $1 and id <> $2', yara);
    const own = [saar?.assignmentId, saar?.areaCodes];
    await run('update role_assignments set area_codes = $2, ends_on = null where id = $1', own);
  };

  return {
    as,
    stored,
    perform,
    signal: () => ({ signalId: now.signalId, number: now.number }),
    /** One that is just recorded, and if asked another of the same place that lies at the desk already. */
    begin: async (withOther: boolean): Promise<void> => {
      await reset();
      now.other = withOther ? await handIn.record('amina') : newPhoneId();
      const body = signalBody();
      await handIn.send('amina', 'signal.record', body);
      now.signalId = body.signalId;
      now.questionId = newPhoneId();
      now.number = (await ownOf(await as('amina'), body.signalId)).number;
    },
    mine: async () => {
      const { phase, mayWithdraw } = await ownOf(await as('amina'), now.signalId);
      return { phase, mayWithdraw };
    },
    end: async () => {
      await superuser.end();
      await test.end();
    },
  };
};
export type SignalWorld = Awaited<ReturnType<typeof createSignalWorld>>;

const ownOf = async (browser: Browser, signalId: string): Promise<MySignal> => {
  const { signals } = (await browser.call('GET', '/my-signals')).body as { signals: MySignal[] };
  const own = signals.find((one) => one.signalId === signalId);
  if (own === undefined) throw new Error('the sender does not see the own signal');
  return own;
};
