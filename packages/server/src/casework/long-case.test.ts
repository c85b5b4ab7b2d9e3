/** A case with more lines and events than a page holds: the newest are there, and the page and the paper say that there are older ones. */
import type { CaseView } from '@buurtplus/contract/casework';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import {
  addFactAs,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
  stepAs,
} from '../testing/cases.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';
import { mostOnPage } from './entries.store.ts';

describe('a very long case', () => {
  let test: TestServer;
  let saar: Browser;
  let caseId: string;
  const asJobs = (statement: ReturnType<typeof sql>) =>
    inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) => statement.execute(tx));
  const fill = (count: number) =>
    asJobs(sql`with many as (select n, gen_random_uuid() as id from generate_series(1, ${count}) as n), lines as (
        insert into case_entries (tenant_id, case_id, id, kind, compartment, body, made_by, made_by_role, made_at, changed_at)
        select 'lichtendam', ${caseId}::uuid, id, 'wish', 'shared', jsonb_build_object('kind', 'wish', 'text', 'REGEL-' || n),
          ${idOfPerson('saar')}::uuid, 'wijkwerker', now() - interval '9 days' + n * interval '1 second', now() from many)
      insert into case_events (tenant_id, case_id, id, kind, compartment, detail, at)
      select 'lichtendam', ${caseId}::uuid, id, 'add', 'shared', '{}', now() - interval '9 days' + n * interval '1 second' from many`);
  beforeAll(async () => {
    test = await createTestServer();
    saar = await test.signIn('saar');
    caseId = await openCaseAs(saar);
  });
  afterAll(() => test.end());

  it('says nothing while everything is on the page', async () => {
    await fill(mostOnPage - 1);
    await addFactAs(saar, caseId, 'shared', 'LAATSTE', dayFrom(test, 0));
    const view = await readCaseAs(saar, caseId);
    expect(view.entries).toHaveLength(mostOnPage);
    expect(view.notShown).toEqual({ lines: false, events: true });
    expect(pdfText((await saar.call('GET', `/cases/${caseId}/file`)).bytes)).not.toContain('Oudereregels');
  });

  it('shows the newest and says that there are older ones, on the page and on paper', async () => {
    test.clock.moveMs(60_000);
    await addFactAs(saar, caseId, 'shared', 'NIEUWSTE', dayFrom(test, 0));
    const view = await readCaseAs(saar, caseId);
    expect(view.notShown).toEqual({ lines: true, events: true });
    expect([view.entries.length, view.events.length]).toEqual([mostOnPage, mostOnPage]);
    const texts = view.entries.map(({ entry }) => ('text' in entry ? entry.text : ''));
    expect([texts[0], texts.at(-1)]).toEqual(['REGEL-2', 'NIEUWSTE']);
    expect(view.events[0]?.kind).toBe('add');
    expect(pdfText((await saar.call('GET', `/cases/${caseId}/file`)).bytes)).toContain(
      'nieuwste1.000regels.Oudereregels',
    );
  });

  it('and gives the way to the older ones, on the page and on paper, which can be given along like every other', async () => {
    const whole = (await saar.call('GET', `/cases/${caseId}?pages=2`)).body as CaseView;
    expect(whole.notShown).toEqual({ lines: false, events: false });
    const oldest = whole.entries[0];
    expect(oldest?.entry).toMatchObject({ text: 'REGEL-1' });
    const paper = await saar.call('GET', `/cases/${caseId}/file?pages=2`);
    expect(pdfText(paper.bytes)).not.toContain('Oudereregels');
    for (const pages of ['0', '21', 'x'])
      expect((await saar.call('GET', `/cases/${caseId}?pages=${pages}`)).status).toBe(400);
    const offered = await offerAs(saar, caseId, {
      kind: 'transfer',
      toPersonId: idOfPerson('rik'),
      entryIds: [oldest?.entryId ?? ''],
      untilOn: dayFrom(test, 9),
    });
    expect([offered.status, offered.content]).toEqual([204, expect.stringContaining('REGEL-1"')]);
    const back = { action: 'withdraw', handOverId: offered.handOverId };
    expect((await stepAs(saar, caseId, back)).status).toBe(204);
  });

  it('and counts on paper what stands on it', async () => {
    await fill(mostOnPage);
    const paper = await saar.call('GET', `/cases/${caseId}/file?pages=2`);
    expect(pdfText(paper.bytes)).toContain('nieuwste2.000regels.Oudereregels');
  });

  it('and the newest word about consent is what counts', async () => {
    test.clock.moveMs(60_000);
    const consent = { kind: 'consent', asked: 'yes', given: true, why: null, askedOn: dayFrom(test, 0) };
    expect(
      (await stepAs(saar, caseId, { action: 'add', compartment: 'shared', entry: consent })).status,
    ).toBe(204);
    // Under a thousand later lines it is still what the resident said.
    await asJobs(
      sql`update case_entries set made_at = now() - interval '20 days' where case_id = ${caseId}::uuid and kind = 'consent'`,
    );
    const offer = { kind: 'refer', toOrganisationId: organisationOf('hanna'), ground: 'consent' } as const;
    expect((await offerAs(saar, caseId, { ...offer, untilOn: dayFrom(test, 9) })).status).toBe(204);
  });
});
