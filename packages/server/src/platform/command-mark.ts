/** A phone's command as it is kept to recognise it when it comes again, and the hash that says what it held. */
import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@buurtplus/domain/kernel';

export type CommandMark = {
  readonly commandId: string;
  readonly kind: string;
  readonly bodyHash: string;
  readonly nonce: string;
  readonly deviceId: string;
  readonly deviceSeq: number;
  readonly madeAt: string;
};

export const bodyHash = (body: Json): string =>
  createHash('sha256').update(canonicalJson(body)).digest('hex');
