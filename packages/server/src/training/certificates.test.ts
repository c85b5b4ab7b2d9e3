/** Certificates over HTTP: given for what was done, checked by anybody without learning whose, ended on leaving, and a gate for rounds. */
import type { CertificateAnswer, MyCertificate } from '@buurtplus/contract/certificates';
import {
  type LearningEvent,
  learningLine,
  lessonsOverdue,
  readCertificateCode,
} from '@buurtplus/domain/training';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { newPhoneId } from '../testing/phone.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { createCertificateCodes } from './certificate-code.ts';
import { forgetLearning } from './training.retention.ts';

const tenantId = 'lichtendam';
const done = (subject: string, version: number, at: Date, run = 1): LearningEvent => ({
  id: newPhoneId(),
  kind: 'module',
  subject,
  version,
  run,
  step: 'done',
  choice: null,
  right: null,
  at: at.toISOString(),
});

describe('certificates', () => {
  let test: TestServer;
  const people = new Map<string, Browser>();
  const as = async (who: string): Promise<Browser> => {
    const known = people.get(who) ?? (await test.signIn(who));
    people.set(who, known);
    return known;
  };
  const call = async (who: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) =>
    (await as(who)).call(method, path, body);
  const learn = async (who: string, lessons: readonly { id: string; version: number }[], run = 1) =>
    call(who, 'PUT', '/my-learning', {
      events: lessons.map(({ id, version }) => done(id, version, test.clock.now(), run)),
    });
  const ask = async (who: string): Promise<MyCertificate> =>
    (await call(who, 'POST', '/my-certificate')).body as MyCertificate;
  const check = async (code: string) => {
    const { status, body } = await test.browser().call('POST', '/certificate-checks', { code });
    return { status, body: body as CertificateAnswer };
  };
  const codeOf = async (who: string): Promise<string> => {
    const { bytes } = await call(who, 'GET', '/my-certificate/paper');
    const found = /Code:([0-9A-Z-]{24})/.exec(pdfText(bytes))?.[1] ?? '';
    return readCertificateCode(found) ?? '';
  };
  const inTenant = <Value>(work: Parameters<typeof inTransaction<Value>>[2]) =>
    inTransaction(test.world.jobs, { ...noContext, tenantId }, work);
  const count = () =>
    inTenant(async (tx) => (await tx.selectFrom('training_certificates').select('id').execute()).length);
  beforeAll(async () => {
    test = await createTestServer();
  });
  afterAll(() => test.end());

  it('is not given before every lesson was done in the version in force', async () => {
    await learn('amina', learningLine.slice(1));
    const early = await ask('amina');
    expect(early).toMatchObject({ missing: ['rol'], certificate: null, ready: false });
    expect(await count()).toBe(0);
    expect((await call('amina', 'GET', '/my-certificate/paper')).status).toBe(404);
  });

  it('is given once, however many phones ask at the same moment', async () => {
    await learn('amina', learningLine.slice(0, 1));
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask('amina')));
    expect(answers.every(({ certificate }) => certificate?.state === 'valid')).toBe(true);
    expect(await count()).toBe(1);
    const trail = await inTenant((tx) =>
      tx.selectFrom('audit_entries').select('action').where('action', '=', 'certificate.issued').execute(),
    );
    expect(trail).toHaveLength(1);
  });

  it('is given although the review of a lesson is late: that is for who keeps the lesson, not for who did it', async () => {
    const late = await createTestServer();
    const latest = learningLine
      .map(({ reviewBy }) => reviewBy)
      .sort()
      .at(-1);
    late.clock.moveMs(
      new Date(`${latest}T12:00:00Z`).getTime() + 2 * 86_400_000 - late.clock.now().getTime(),
    );
    expect(lessonsOverdue(learningLine, dutchDay(late.clock.now()))).toHaveLength(learningLine.length);
    const riet = await late.signIn('riet');
    await riet.call('PUT', '/my-learning', {
      events: learningLine.map(({ id, version }) => done(id, version, late.clock.now())),
    });
    const given = await riet.call('POST', '/my-certificate');
    expect(given.body).toMatchObject({ missing: [], certificate: { state: 'valid' } });
    await late.end();
  });

  it('stands on paper with name, lessons and code; the code tells a stranger only until when', async () => {
    const { bytes } = await call('amina', 'GET', '/my-certificate/paper?language=nl');
    const paper = pdfText(bytes);
    expect(paper).toContain('Amina');
    for (const { title } of learningLine) expect(paper).toContain(title.nl.replaceAll(' ', ''));
    const code = await codeOf('amina');
    expect(code).toHaveLength(20);
    const until = (await ask('amina')).certificate?.validUntil ?? '';
    expect(await check(code.toLowerCase())).toEqual({
      status: 200,
      body: { state: 'valid', validUntil: until },
    });
    expect((await test.browser().call('POST', '/certificate-checks', { code })).text).not.toMatch(
      /amina|team|lichtendam/i,
    );
  });

  it('keeps no code in the database, only its hash', async () => {
    const code = await codeOf('amina');
    const rows = await inTenant((tx) => tx.selectFrom('training_certificates').selectAll().execute());
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(
      rows[0]?.code_hash.equals(createCertificateCodes(test.world.database.secretKey).hashOf(code)),
    ).toBe(true);
    // With another key of a server the same id makes another code.
    expect(createCertificateCodes('another').codeOf(tenantId, rows[0]?.id ?? '')).not.toBe(code);
  });

  it('cannot be guessed: near codes, the id, hashes and nonsense all hear the same as a code that never was', async () => {
    const code = await codeOf('amina');
    const [row] = await inTenant((tx) =>
      tx.selectFrom('training_certificates').select(['id', 'code_hash']).execute(),
    );
    const near = [...code].map(
      (sign, at) => `${code.slice(0, at)}${sign === '7' ? '8' : '7'}${code.slice(at + 1)}`,
    );
    for (const guess of [
      ...near,
      row?.id ?? '',
      (row?.code_hash.toString('hex') ?? '').slice(0, 60),
      "' or 1=1 --",
      code.slice(0, 19),
    ])
      expect(await check(guess), guess).toEqual({
        status: 200,
        body: { state: 'unknown', validUntil: null },
      });
    expect((await test.browser().call('POST', '/certificate-checks', { code: '' })).status).toBe(400);
    expect(
      (await test.browser().call('POST', '/certificate-checks', { code, tenant: tenantId })).status,
    ).toBe(400);
  });

  it('is nobody else’s: not by the app’s role of a coordinator, a trainer or a mate, and written by no app', async () => {
    for (const who of ['riet', 'bram', 'tess', 'femke'] as const) {
      const rows = await inTransaction(test.world.app, test.world.caller(who).context, (tx) =>
        tx.selectFrom('training_certificates').select('id').execute(),
      );
      expect(rows, who).toEqual([]);
    }
    await expect(
      inTransaction(test.world.app, test.world.caller('amina').context, (tx) =>
        sql`update training_certificates set valid_until = '2099-01-01'`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    for (const who of ['tess', 'wil', 'vera', 'petra'])
      expect((await call(who, 'POST', '/my-certificate')).status, who).toBe(403);
  });

  it('opens rounds only where the team wants that, and closes them again', async () => {
    const course = () =>
      inTenant((tx) =>
        tx
          .selectFrom('member_qualifications')
          .select(['valid_until'])
          .where('team_id', '=', demoTeamId)
          .where('person_id', '=', test.world.caller('amina').personId)
          .where('qualification', '=', 'plus_course')
          .execute(),
      );
    expect(await course()).toEqual([]);
    expect((await call('amina', 'PUT', '/team-certificates', { counts: true })).status).toBe(403);
    expect((await call('bram', 'PUT', '/team-certificates', { counts: true })).status).toBe(204);
    const until = (await ask('amina')).certificate?.validUntil;
    expect(await course()).toEqual([{ valid_until: until }]);
    expect((await ask('amina')).counts).toBe(true);
    await call('bram', 'PUT', '/team-certificates', { counts: false });
    expect(await course()).toEqual([]);
    await call('bram', 'PUT', '/team-certificates', { counts: true });
    // What the coordinator wrote down without an end is not shortened.
    await inTenant((tx) =>
      sql`update member_qualifications set valid_until = null where qualification = 'plus_course'`.execute(
        tx,
      ),
    );
    await call('bram', 'PUT', '/team-certificates', { counts: true });
    expect(await course()).toEqual([{ valid_until: null }]);
    await inTenant((tx) =>
      sql`delete from member_qualifications where qualification = 'plus_course'`.execute(tx),
    );
    await call('bram', 'PUT', '/team-certificates', { counts: true });
    expect(await course()).toEqual([{ valid_until: until }]);
  });

  it('ends when its owner takes it back, with the course it opened; a new one has another code', async () => {
    const old = await codeOf('amina');
    expect((await call('amina', 'DELETE', '/my-certificate')).status).toBe(204);
    expect((await call('amina', 'DELETE', '/my-certificate')).status).toBe(204);
    expect((await check(old)).body).toEqual({ state: 'ended', validUntil: null });
    expect(
      await inTenant((tx) =>
        tx
          .selectFrom('member_qualifications')
          .select('person_id')
          .where('qualification', '=', 'plus_course')
          .execute(),
      ),
    ).toEqual([]);
    expect((await ask('amina')).certificate?.state).toBe('valid');
    const fresh = await codeOf('amina');
    expect(fresh).not.toBe(old);
    expect((await check(fresh)).body.state).toBe('valid');
    expect((await check(old)).body.state).toBe('ended');
  });

  it('is over after its last day, and is made longer after doing three lessons again', async () => {
    const late = await createTestServer();
    try {
      const browser = await late.signIn('riet');
      const standing = async (method: 'GET' | 'POST') =>
        (await browser.call(method, '/my-certificate')).body as MyCertificate;
      const bring = (lessons: readonly { id: string; version: number }[], run: number) =>
        browser.call('PUT', '/my-learning', {
          events: lessons.map(({ id, version }) => done(id, version, late.clock.now(), run)),
        });
      await bring(learningLine, 1);
      const first = (await standing('POST')).certificate;
      const paper = pdfText((await browser.call('GET', '/my-certificate/paper')).bytes);
      const code = /Code:([0-9A-Z-]{24})/.exec(paper)?.[1] ?? '';
      const state = async () =>
        ((await late.browser().call('POST', '/certificate-checks', { code })).body as CertificateAnswer)
          .state;
      const days = Math.round(
        (Date.parse(first?.validUntil ?? '') - Date.parse(first?.issuedOn ?? '')) / 86_400_000,
      );
      const context = (work: Parameters<typeof inTransaction<unknown>>[2]) =>
        inTransaction(late.world.jobs, { ...noContext, tenantId }, work);
      // A session does not last two years, so the years are taken from the certificate.
      await context((tx) =>
        sql`update training_certificates set issued_on = issued_on - ${days}::int, valid_until = valid_until - ${days}::int`.execute(
          tx,
        ),
      );
      expect(await state()).toBe('valid');
      await context((tx) => sql`delete from learning_events`.execute(tx));
      expect(await standing('POST')).toMatchObject({
        ready: false,
        certificate: { toRefresh: ['rol', 'veilig', 'wie_doet_wat'] },
      });
      await context((tx) =>
        sql`update training_certificates set issued_on = issued_on - 1, valid_until = valid_until - 1`.execute(
          tx,
        ),
      );
      expect(await state()).toBe('expired');
      expect((await browser.call('GET', '/my-certificate/paper')).status).toBe(404);
      await bring(
        learningLine.filter(({ id }) => ['rol', 'veilig', 'wie_doet_wat'].includes(id)),
        2,
      );
      const renewed = await standing('POST');
      expect(renewed.certificate).toMatchObject({ state: 'valid', validUntil: first?.validUntil });
      expect(await state()).toBe('ended');
    } finally {
      await late.end();
    }
  });

  it('says that it no longer holds for who left, and loses the person after thirty days', async () => {
    const code = await codeOf('amina');
    await inTenant((tx) =>
      sql`update team_members set stage = 'left', left_on = (now() at time zone 'Europe/Amsterdam')::date where person_id = ${test.world.caller('amina').personId}::uuid`.execute(
        tx,
      ),
    );
    expect((await check(code)).body).toEqual({ state: 'ended', validUntil: null });
    const forget = (days: number) =>
      forgetLearning(
        { jobsDb: test.world.jobs, clock: { now: () => new Date(Date.now() + days * 86_400_000) } },
        tenantId,
      );
    const persons = () =>
      inTenant(async (tx) =>
        (await tx.selectFrom('training_certificates').select('person_id').execute()).map(
          (row) => row.person_id,
        ),
      );
    await forget(29);
    expect((await persons()).every((person) => person !== null)).toBe(true);
    await forget(32);
    expect((await persons()).every((person) => person === null)).toBe(true);
    expect((await check(code)).body).toEqual({ state: 'ended', validUntil: null });
    await forget(24 * 30.5 + 370);
    expect(await count()).toBe(0);
    expect((await check(code)).body).toEqual({ state: 'unknown', validUntil: null });
  });
});
