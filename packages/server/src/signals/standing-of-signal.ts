/** Between the rows of a signal and the rule for what stands still. */

import type { SignalKind } from '@buurtplus/domain/compass';
import { type CalendarDay, daysLater } from '@buurtplus/domain/people';
import { daysAfterClose, type Standing, standingOf } from '@buurtplus/domain/signals';
import { dutchDay } from '../platform/clock.ts';
import type { SignalRow } from './signal-row.ts';

/** @param movedAt the last thing a person did with it; null when nobody did anything since it came in */
export const standingOfSignal = (
  row: Pick<SignalRow, 'received_at' | 'first_closed_at' | 'kind' | 'stands_until' | 'still_told_on'>,
  movedAt: Date | null,
  today: CalendarDay,
): Standing =>
  standingOf(
    {
      movedOn: dutchDay(movedAt !== null && movedAt > row.received_at ? movedAt : row.received_at),
      standsUntil: row.stands_until,
      toldOn: row.still_told_on,
      goesOn:
        row.first_closed_at === null
          ? null
          : daysLater(dutchDay(row.first_closed_at), daysAfterClose[row.kind as SignalKind]),
    },
    today,
  );
