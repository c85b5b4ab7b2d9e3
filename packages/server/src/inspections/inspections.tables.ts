/** The tables of inspections, as Kysely sees them. */
import type { InspectionFact, InspectionResult } from '@buurtplus/domain/inspections';
import type { ColumnType, Generated } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;

export type InspectionsTables = {
  inspections: {
    tenant_id: string;
    id: string;
    team_id: string;
    title: string;
    neighbourhood_codes: string[];
    way: string;
    seed: string | null;
    area_year: number | null;
    scale_edition: number;
    words_version: number;
    aspects: string[];
    with_safety: boolean;
    planned_on: string;
    round_id: string | null;
    made_by: string | null;
    made_at: Generated<Date>;
    closed_at: ColumnType<Date | null, Date | null, Date | null>;
    called_off: ColumnType<boolean, boolean | undefined, boolean>;
  };
  inspection_points: {
    tenant_id: string;
    team_id: string;
    inspection_id: string;
    id: string;
    position: number;
    label: string;
    lat: number | null;
    lon: number | null;
    neighbourhood_code: string | null;
    made_at: Generated<Date>;
  };
  inspection_events: {
    tenant_id: string;
    team_id: string;
    inspection_id: string;
    id: string;
    point_id: string | null;
    person_id: string;
    device_id: string;
    /** A bigint comes back as text. */
    seq: ColumnType<string, number, never>;
    kind: string;
    body: ColumnType<InspectionFact, string, never>;
    in_round: boolean;
    at: Moment;
    clock_offset_ms: ColumnType<string | null, number | null, never>;
    received_at: Generated<Date>;
  };
  inspection_photos: {
    tenant_id: string;
    team_id: string;
    inspection_id: string;
    point_id: string;
    sealed_hash: string;
    image: Buffer;
    width: number;
    height: number;
    received_at: Generated<Date>;
  };
  inspection_figures: {
    tenant_id: string;
    team_id: string;
    inspection_id: string;
    neighbourhood_code: string;
    quarter: string;
    scale_edition: number;
    words_version: number;
    result: ColumnType<InspectionResult, string, string>;
  };
  inspection_scales: {
    tenant_id: string;
    edition: number;
    name: string;
    made_by: string | null;
    made_at: Generated<Date>;
    published_at: ColumnType<Date | null, Date | null, Date | null>;
  };
  inspection_scale_photos: {
    tenant_id: string;
    edition: number;
    aspect: string;
    level: string;
    image: Buffer;
    width: number;
    height: number;
    added_at: Generated<Date>;
  };
};
