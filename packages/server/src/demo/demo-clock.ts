/** A clock of the demo that can be moved forward, and the door that moves it day by day with the work of each day; nobody has it outside the demo. */
import { ok } from '@buurtplus/domain/kernel';
import { z } from 'zod';
import { type Clock, systemClock } from '../platform/clock.ts';
import { type Endpoint, endpoint } from '../platform/http/endpoint.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';

const day = 86_400_000;

type MovableClock = Clock & { readonly moveMs: (milliseconds: number) => void };

export const createMovableClock = (base: Clock = systemClock): MovableClock => {
  let shift = 0;
  return {
    now: () => new Date(base.now().getTime() + shift),
    moveMs: (milliseconds) => {
      shift += milliseconds;
    },
  };
};

/** @param jobs all that comes round by itself, so that a day that is skipped has had its night too */
export const demoClockEndpoint = (clock: MovableClock, jobs: readonly JobDefinition[]): Endpoint =>
  endpoint({
    id: 'demo.clock',
    method: 'POST',
    path: '/demo/clock',
    summary: 'Moves the time of the demo forward; the work of every day that passes is done.',
    who: 'anyone',
    dataClass: 0,
    tenantScope: 'none',
    audit: { none: 'Time that did not really pass, among invented people.' },
    limit: 'act',
    params: null,
    query: null,
    body: z.object({ days: z.number().int().min(0).max(60) }).strict(),
    answer: z.object({ now: z.string() }),
    success: 200,
    handle: async ({ body }) => {
      // None is no day: just the work that waits at this moment.
      for (let passed = 0; passed < Math.max(1, body.days); passed += 1) {
        if (body.days > 0) clock.moveMs(day);
        for (const job of jobs) if (job.cron !== null) await job.run({});
      }
      return ok({ now: clock.now().toISOString() });
    },
  });
