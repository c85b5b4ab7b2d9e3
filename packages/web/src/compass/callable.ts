/** The desks a team has to do with: those of its own areas and those of the whole municipality; 112 stands apart. */
import type { CompassBook, CompassDesk } from '@buurtplus/domain/compass';

export const callable = (book: CompassBook, areaCodes: readonly string[]): readonly CompassDesk[] =>
  book.desks.filter(
    ({ kinds, areas }) =>
      !kinds.includes('emergency') && (areas === null || areas.some((area) => areaCodes.includes(area))),
  );
