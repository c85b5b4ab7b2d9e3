/** One link of the chain: the hash of the link before and of every field of the line. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '@buurtplus/domain/kernel';

export type StoredEntry = {
  readonly id: string;
  readonly tenant_id: string;
  readonly at: Date;
  readonly actor_id: string | null;
  readonly actor_role: string | null;
  readonly session_id: string | null;
  readonly action: string;
  readonly object_type: string;
  readonly object_id: string | null;
  readonly purpose: string | null;
  readonly outcome: string;
};

export const firstHash = '0'.repeat(64);

export const linkHash = (previousHash: string, seq: bigint, entry: StoredEntry): string =>
  createHash('sha256')
    .update(canonicalJson([previousHash, seq.toString(), { ...entry, at: entry.at.toISOString() }]))
    .digest('hex');
