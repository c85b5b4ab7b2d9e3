/** The tables of phones' commands and sealing keys, as Kysely sees them. */
import type { Generated } from 'kysely';

export type SyncTables = {
  commands: {
    tenant_id: string;
    owner_id: string;
    id: string;
    kind: string;
    body_hash: string;
    nonce: string;
    object_id: string;
    device_id: string;
    device_seq: string;
    made_at: Date;
    verdict: string;
    refusal_code: string | null;
    received_at: Generated<Date>;
  };
  spent_commands: { tenant_id: string; mark: Buffer };
  sealing_keys: {
    tenant_id: string;
    id: string;
    public_key: Buffer;
    sealed_private_key: Buffer;
    created_at: Generated<Date>;
    retired_at: Date | null;
  };
  server_state: { only_row: boolean; epoch: string };
};
