/** The municipality's own ladder: kept, refused when somebody could get stuck on it, and used from the next step on. */
import type { LadderInUse } from '@buurtplus/contract/casework-desk';
import { moveRung, type Rung, standardLadder } from '@buurtplus/domain/casework';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCaseAs, readCaseAs, stepAs } from '../testing/cases.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

describe('the ladder of a municipality', () => {
  let test: TestServer;
  let femke: Browser;
  let saar: Browser;
  beforeAll(async () => {
    test = await createTestServer();
    femke = await test.signIn('femke');
    saar = await test.signIn('saar');
  });
  afterAll(() => test.end());

  it('is the standard until the municipality has one of its own, which then decides', async () => {
    expect((await femke.call('GET', '/case-ladder')).body).toMatchObject({ rungs: standardLadder });
    const caseId = await openCaseAs(saar);
    const scaled = async (to: string) =>
      stepAs(saar, caseId, {
        action: 'scale',
        version: (await readCaseAs(saar, caseId)).version,
        to,
        reason: 'Zoals vanmorgen besproken.',
      });
    const scale = async (to: string) => (await scaled(to)).status;
    const own: readonly Rung[] = [
      { code: 'signal', nl: 'Signaal', en: 'Signal', decides: ['wijkwerker'], access: 'own' },
      {
        code: 'shared_talk',
        nl: 'Gedeeld overleg',
        en: 'Shared meeting',
        decides: ['wijkwerker'],
        access: 'shared',
      },
      {
        code: 'zvh',
        nl: 'Zorg- en Veiligheidshuis',
        en: 'Care and Safety House',
        decides: ['wijkagent'],
        access: 'outside',
      },
    ];
    expect(await scale('shared_talk')).toBe(400);
    // The case stands on a rung that goes: it is said where it goes, and a step of that very moment does not come between.
    const { rung } = await readCaseAs(saar, caseId);
    expect(await femke.call('PUT', '/case-ladder', { rungs: own })).toMatchObject({
      status: 409,
      body: { code: 'rung_in_use', fields: [{ path: `moves.${rung}`, code: 'missing' }] },
    });
    const moves = [{ from: rung, to: 'shared_talk' }];
    expect((await femke.call('PUT', '/case-ladder', { rungs: own, moves })).status).toBe(204);
    expect(await readCaseAs(saar, caseId)).toMatchObject({
      rung: 'shared_talk',
      events: [
        { kind: 'rung_moved', role: 'functional_admin', detail: { from: rung, to: 'shared_talk' } },
        {},
      ],
    });
    expect((await readCaseAs(saar, caseId)).ladder).toEqual(own);
    expect(await scale('signal')).toBe(204);
    expect(await scale('shared_talk')).toBe(204);
    // Somebody else decides: that is said, and nothing happens.
    expect(await scale('zvh')).toBe(409);
    expect((await readCaseAs(saar, caseId)).rung).toBe('shared_talk');
    expect((await scaled('zvh')).body).toMatchObject({ code: 'other_decides', fields: [{ path: 'to' }] });
    expect(await scale('signal')).toBe(204);
    for (const rungs of [
      [],
      own.slice(0, 1),
      [own[0], own[0]],
      own.map((rung) => ({ ...rung, decides: [] })),
    ])
      expect((await femke.call('PUT', '/case-ladder', { rungs })).status).toBe(400);
    expect((await saar.call('PUT', '/case-ladder', { rungs: own })).status).toBe(403);
  });

  it('counts open cases on each rung, and takes them along only where nobody gains or loses a way in', async () => {
    const rungs = ((await femke.call('GET', '/case-ladder')).body as LadderInUse).rungs;
    const countOn = async (code: string): Promise<number> =>
      ((await femke.call('GET', '/case-ladder')).body as LadderInUse).inUse.find((one) => one.code === code)
        ?.cases ?? 0;
    const before = await countOn('shared_talk');
    const caseIds = [await openCaseAs(saar), await openCaseAs(saar)];
    expect(await countOn('shared_talk')).toBe(before + 2);
    const answer = await femke.call('GET', '/case-ladder');
    for (const caseId of caseIds) expect(answer.text).not.toContain(caseId);
    const other: readonly Rung[] = [
      {
        code: 'first_talk',
        nl: 'Eerste gesprek',
        en: 'First talk',
        decides: ['wijkwerker'],
        access: 'shared',
      },
      ...rungs.filter(({ code }) => code !== 'shared_talk'),
    ];
    const put = (to: string | null) =>
      femke.call('PUT', '/case-ladder', {
        rungs: other,
        moves: to === null ? [] : [{ from: 'shared_talk', to }],
      });
    for (const to of [null, 'signal', 'zvh', 'shared_talk', 'not_there'])
      expect([to, (await put(to)).status, await countOn('shared_talk')]).toEqual([to, 409, before + 2]);
    // A decision about a step from there has nothing left to decide.
    const asked = {
      action: 'ask_decision',
      version: (await readCaseAs(saar, caseIds[0] ?? '')).version,
      to: 'zvh',
      reason: 'Dit gaat ons boven de pet.',
    };
    expect((await stepAs(saar, caseIds[0] ?? '', asked)).status).toBe(204);
    expect((await put('first_talk')).status).toBe(204);
    expect([await countOn('shared_talk'), await countOn('first_talk')]).toEqual([0, before + 2]);
    for (const caseId of caseIds)
      expect(await readCaseAs(saar, caseId)).toMatchObject({ rung: 'first_talk' });
    expect((await readCaseAs(saar, caseIds[0] ?? '')).decision).toBeNull();
    // Done again it moves nothing, and takes nothing away.
    expect((await put('first_talk')).status).toBe(204);
    expect(await countOn('first_talk')).toBe(before + 2);
  });

  it('goes up and down by one, and no further than its ends', () => {
    const codes = (ladder: readonly Rung[]) => ladder.map(({ code }) => code);
    const [first = '', second = '', ...rest] = codes(standardLadder);
    expect(codes(moveRung(standardLadder, second, -1))).toEqual([second, first, ...rest]);
    expect(codes(moveRung(moveRung(standardLadder, first, 1), first, -1))).toEqual(codes(standardLadder));
    expect(moveRung(standardLadder, first, -1)).toBe(standardLadder);
    expect(moveRung(standardLadder, rest.at(-1) ?? '', 1)).toBe(standardLadder);
    expect(moveRung(standardLadder, 'nowhere', 1)).toBe(standardLadder);
  });
});
