/** An evening on the beamer for tests: nobody there, nothing asked. */
import type { EveningStage } from '@buurtplus/contract/evenings';

export const stageOf = (more: Partial<EveningStage> = {}): EveningStage => ({
  eveningId: 'e',
  series: 'Reeks',
  startsAt: '2026-11-26T19:00:00.000Z',
  endsAt: '2026-11-26T21:00:00.000Z',
  place: 'Buurthuis',
  moduleIds: [],
  cancelled: false,
  movedFrom: null,
  leaderless: false,
  code: null,
  people: [],
  teams: [],
  organisations: [],
  duties: [],
  questions: [],
  poll: null,
  ...more,
});

export const nothing = (): Promise<void> => Promise.resolve();
