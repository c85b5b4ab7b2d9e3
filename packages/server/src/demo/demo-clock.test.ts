/** The clock that can be moved: only when it was asked for, only in the demo, and every day that passes has its night. */
import { describe, expect, it } from 'vitest';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { createTestServer } from '../testing/test-server.ts';
import { createMovableClock, demoClockEndpoint } from './demo-clock.ts';

const move = { method: 'POST', path: '/demo/clock' } as const;

describe('the clock of the demo', () => {
  it.each([
    { demo: true, demoClock: false },
    { demo: false, demoClock: true },
    { demo: false, demoClock: false },
  ])('is not there with %j', async (config) => {
    const test = await createTestServer(config);
    expect(test.server.endpoints.map((one) => one.id)).not.toContain('demo.clock');
    const answer = await test.browser().call(move.method, move.path, { days: 1 });
    expect(answer.status).toBe(404);
    await test.end();
  });

  it('moves forward only, a person signs in anew as on any other day, and another website cannot move it', async () => {
    const test = await createTestServer({ demoClock: true });
    const saar = await test.signIn('saar');
    const amina = await test.signIn('amina');
    for (const days of [-1, 0.5, 61, '1'])
      expect((await test.browser().call(move.method, move.path, { days })).status).toBe(400);
    const foreign = { origin: 'https://evil.example' };
    expect((await test.browser().call(move.method, move.path, { days: 1 }, foreign)).status).toBe(403);
    const before = Date.now();
    const { status, body } = await test.browser().call(move.method, move.path, { days: 3 });
    expect(status).toBe(200);
    expect(Date.parse((body as { now: string }).now) - before).toBeGreaterThanOrEqual(3 * 86_400_000);
    expect((await saar.call('GET', '/me')).status).toBe(401);
    expect((await amina.call('GET', '/me')).status).toBe(200);
    await test.end();
  });

  it('does what comes round by itself on every day, and nothing that is only sent', async () => {
    const clock = createMovableClock({ now: () => new Date('2026-03-27T12:00:00Z') });
    const ran: string[] = [];
    const job = (name: string, cron: string | null): JobDefinition => ({
      name,
      cron,
      run: async () => void ran.push(`${name} ${clock.now().toISOString().slice(0, 10)}`),
    });
    const door = demoClockEndpoint(clock, [job('nightly', '0 3 * * *'), job('sent', null)]);
    const press = (days: number) => door.handle({ body: { days } } as Parameters<typeof door.handle>[0]);
    await press(2);
    await press(0);
    expect(ran).toEqual(['nightly 2026-03-28', 'nightly 2026-03-29', 'nightly 2026-03-29']);
  });
});
