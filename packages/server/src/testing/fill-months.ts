/** Writes a past of rounds and signals straight into a test database: what is tested is adding up, not handing in. */
import { randomBytes } from 'node:crypto';
import { uuidV7 } from '@buurtplus/domain/kernel';
import pg from 'pg';
import { demoTenant } from '../demo/demo-areas.ts';
import { superuserOn, type TestDatabase } from './test-database.ts';

const newId = (): string => uuidV7(Date.now(), randomBytes(10));

type PastRound = {
  readonly teamId: string;
  readonly at: string;
  readonly walkers: readonly string[];
  readonly quiet?: boolean;
  readonly minutes?: number;
};
type PastSignal = {
  readonly teamId: string;
  readonly at: string;
  readonly owner: string | null;
  readonly kind?: string;
  /** How far it came. */
  readonly step?: 'sent' | 'picked_up' | 'answered' | 'done' | 'withdrawn';
};

export type Past = {
  readonly round: (one: PastRound) => Promise<void>;
  readonly signal: (one: PastSignal) => Promise<void>;
  readonly run: (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>;
  readonly end: () => Promise<void>;
};

export const fillMonths = async (database: TestDatabase): Promise<Past> => {
  const client = new pg.Client({ connectionString: superuserOn(database) });
  await client.connect();
  const run = (text: string, values: readonly unknown[] = []) => client.query(text, [...values]);
  return {
    run,
    end: () => client.end(),
    round: async ({ teamId, at, walkers, quiet = true, minutes = 60 }) => {
      const present = walkers.map((personId) => ({ personId, present: true }));
      await run(
        `insert into rounds (tenant_id, id, team_id, status, started_at, ended_at, walking_ms, walkers, walker_ids, open_windows, cards,
          talks, lamps, questions, quiet, together, first_received_at, events)
        values ($1, $2, $3, 'ended', $4, $4::timestamptz + interval '1 hour', $5, $6, $7, 0, 0, 1, 0, 0, $8, true, $4, 3)`,
        [demoTenant.id, newId(), teamId, at, minutes * 60_000, JSON.stringify(present), walkers, quiet],
      );
    },
    signal: async ({ teamId, at, owner, kind = 'public_space', step = 'done' }) => {
      const id = newId();
      const status = {
        sent: 'routed',
        picked_up: 'taken',
        answered: 'taken',
        done: 'closed',
        withdrawn: 'withdrawn',
      };
      await run(
        `insert into signals (tenant_id, id, number, owner_id, team_id, kind, urgency, observations, catalogue_version, place_source,
          area_year, status, answers_given, observed_at, recorded_at, received_at, closed_at, due_at)
        values ($1, $2::uuid, 'T' || right($2::uuid::text, 12), $3, $4, $5, 'municipality', '{public.rubbish}', 1, 'neighbourhood', 2026, $6, $7, $8, $8, $8, $9, $8::timestamptz + interval '14 days')`,
        [
          demoTenant.id,
          id,
          owner,
          teamId,
          kind,
          status[step],
          step === 'answered' || step === 'done' ? 1 : 0,
          at,
          step === 'done' ? at : null,
        ],
      );
      if (step === 'sent' || step === 'withdrawn') return;
      await run(
        `insert into signal_events (tenant_id, signal_id, id, kind, actor_role) values ($1, $2, $3, 'take', 'wijkwerker')`,
        [demoTenant.id, id, newId()],
      );
    },
  };
};
