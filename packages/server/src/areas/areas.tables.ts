/** The table of CBS areas, as Kysely sees it. */
import type { ColumnType, Generated } from 'kysely';

export type AreasTables = {
  areas: {
    year: number;
    code: string;
    kind: string;
    name: string;
    municipality_code: string;
    district_code: string | null;
    is_water: boolean;
    geometry: ColumnType<unknown, string, string>;
    source: string;
    imported_at: Generated<Date>;
  };
};
