/** From patterns to planned items, eight weeks ahead; planning twice plans once. */
import { addDays, patternDays, planAheadDays, type RosterPattern, timesOn } from '@buurtplus/domain/roster';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { insertItems, type NewItemRow } from './items.store.ts';
import type { RosterDeps } from './roster-deps.ts';
import type { TemplateRow } from './templates.store.ts';

export const patternOf = (row: TemplateRow): RosterPattern => ({
  weekdays: row.weekdays,
  season: row.season as RosterPattern['season'],
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  skipHolidays: row.skip_holidays,
});

const hour = 3_600_000;

type PlanDeps = Pick<RosterDeps, 'clock' | 'newId' | 'isHoliday'>;

/** What has begun by now is not planned any more. */
const itemsOf = (deps: PlanDeps, row: TemplateRow): readonly NewItemRow[] => {
  const now = deps.clock.now();
  const today = dutchDay(now);
  return patternDays(patternOf(row), today, addDays(today, planAheadDays), deps.isHoliday).flatMap((day) => {
    const { startsAt, endsAt } = timesOn(day, row.start_minute, row.minutes);
    if (startsAt <= now) return [];
    return [
      {
        tenantId: row.tenant_id,
        teamId: row.team_id,
        id: deps.newId(),
        templateId: row.id,
        kind: row.kind,
        title: row.title,
        zoneId: row.zone_id,
        mode: row.mode,
        day,
        startsAt,
        endsAt,
        capacity: row.capacity,
        minimum: row.minimum,
        needs: row.needs,
        meetingPlace: row.meeting_place,
        note: null,
        signOffUntil: new Date(startsAt.getTime() - row.sign_off_hours * hour),
      },
    ];
  });
};

/** @returns how many items are new */
export const planAhead = (tx: Kysely<Tables>, deps: PlanDeps, row: TemplateRow): Promise<number> =>
  insertItems(tx, itemsOf(deps, row));
