/** A case for somebody who opened it outside the own work: the shared part to read, whom to call, and nothing to do. */
import type { CalendarDay } from '../people/index.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseEntry } from './entry.ts';

export type CaseFromOutside = Pick<
  CaseFile,
  'number' | 'street' | 'houseNumber' | 'addressShielded' | 'reason' | 'ownerRole' | 'status' | 'openedAt'
> & {
  /** Null, like street and number, when the address must not be found. */
  readonly neighbourhoodCode: string | null;
  readonly reviewOn: CalendarDay;
  readonly entries: readonly CaseEntry[];
};

/** @param shared what stands in the shared part; the walls were taken out before */
export const caseFromOutside = (file: CaseFile, shared: readonly CaseEntry[]): CaseFromOutside => ({
  number: file.number,
  neighbourhoodCode: file.addressShielded ? null : file.neighbourhoodCode,
  street: file.addressShielded ? null : file.street,
  houseNumber: file.addressShielded ? null : file.houseNumber,
  addressShielded: file.addressShielded,
  reason: file.reason,
  ownerRole: file.ownerRole,
  status: file.status,
  openedAt: file.openedAt,
  reviewOn: file.reviewOn,
  entries: [...shared],
});
