/** Who works the same kind of desk in the neighbourhood of a case. */
import type { CaseRow } from './case-row.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import type { Colleague } from './people-of.store.ts';

export const onDuty = async (
  deps: CaseworkDeps,
  row: CaseRow,
  colleagues: readonly Colleague[],
): Promise<readonly Colleague[]> => {
  const found: Colleague[] = [];
  for (const one of colleagues.filter((each) => each.role === row.owner_role)) {
    const codes = await Promise.all(one.areaCodes.map((code) => deps.neighbourhoodsIn(row.tenant_id, code)));
    if (codes.flat().includes(row.neighbourhood_code)) found.push(one);
  }
  return found;
};
