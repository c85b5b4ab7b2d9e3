/** One finished command for the outbox: sealed to the municipality's key and numbered; from here on this phone cannot read it. */
import type { PhonePack } from '@buurtplus/contract/signals';
import { schemaVersion } from '@buurtplus/contract/wire';
import type { Json } from '@buurtplus/domain/kernel';
import { fromBase64Url, newId, thisDevice, toBase64Url } from './device.ts';
import { nextSeq, type QueuedCommand } from './device-db.ts';
import { type SealingKey, sealCommand } from './seal.ts';

type Body = { readonly [key: string]: Json };

export type ToSeal = {
  readonly kind: string;
  /** The chain it belongs to: a signal, or a round. */
  readonly chainId: string;
  readonly body: Body;
  readonly urgent: boolean;
};

/** Makes two equal bodies differ, so that a hash tells nothing of what is in them. */
const nonce = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(24)));

export const sealingKeyOf = (pack: PhonePack): SealingKey => ({
  keyId: pack.sealingKey.keyId,
  publicKey: fromBase64Url(pack.sealingKey.publicKey),
});

/** @param numbered the number of this command when what is sealed has to say it too */
export const sealForQueue = async (
  ownerId: string,
  pack: PhonePack,
  { kind, chainId, body, urgent }: ToSeal,
  numbered?: number,
): Promise<QueuedCommand> => {
  const device = await thisDevice();
  const seq = numbered ?? (await nextSeq());
  const madeAt = new Date().toISOString();
  const header = { commandId: newId(), deviceId: device.deviceId, seq, madeAt, schemaVersion, kind };
  const secret = { nonce: nonce(), ...body };
  const { sealed, bodyHash } = await sealCommand(header, secret, sealingKeyOf(pack), device.keys);
  return {
    seq,
    ownerId,
    tenantId: pack.tenant.id,
    commandId: header.commandId,
    signalId: chainId,
    urgent,
    sealed,
    bodyHash,
    madeAt,
    state: 'waiting',
    refusal: null,
    epoch: null,
    confirmedAt: null,
  };
};
