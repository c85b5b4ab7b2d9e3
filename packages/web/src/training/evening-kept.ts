/** What a phone keeps of an evening until the server has it: the typed code with its time, the secret it votes with, and the newest vote. */
import { callApi } from '../offline/api.ts';
import { deviceDb, isSignedOut } from '../offline/device-db.ts';
import { clockOffsetMs } from '../offline/server-clock.ts';

export type KeptEvening = {
  readonly ownerId: string;
  readonly eveningId: string;
  /** By chance, of this phone and this evening only; the server keeps hashes of it (ADR 0033). */
  readonly secret: string;
  readonly handedIn: boolean;
  readonly code: { readonly digits: string; readonly typedAt: string } | null;
  readonly vote: {
    readonly pollId: string;
    readonly choice: string;
    readonly seq: number;
    readonly sent: boolean;
  } | null;
};

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const hash = async (text: string): Promise<string> =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));

const keyOf = (eveningId: string): string => `evening/${eveningId}`;
const begun = (ownerId: string, eveningId: string): KeptEvening => ({
  ownerId,
  eveningId,
  secret: hex(crypto.getRandomValues(new Uint8Array(32))),
  handedIn: false,
  code: null,
  vote: null,
});

/** Read and written in one go, so that two taps do not lose each other. */
const change = async (
  ownerId: string,
  eveningId: string,
  next: (now: KeptEvening) => KeptEvening,
): Promise<KeptEvening> => {
  const tx = (await deviceDb()).transaction('kept', 'readwrite', { durability: 'strict' });
  const found: unknown = (await tx.store.get(keyOf(eveningId)))?.value ?? null;
  const mine =
    found !== null && typeof found === 'object' && (found as KeptEvening).ownerId === ownerId
      ? (found as KeptEvening)
      : begun(ownerId, eveningId);
  const value = next(mine);
  if (!isSignedOut()) await tx.store.put({ key: keyOf(eveningId), value, at: Date.now() });
  await tx.done;
  return value;
};

/** What this phone keeps of one evening, changed in its turn. */
export type ChangeKept = (next: (now: KeptEvening) => KeptEvening) => Promise<KeptEvening>;

export const readEvening = (ownerId: string, eveningId: string): Promise<KeptEvening> =>
  change(ownerId, eveningId, (now) => now);

export const keepCode = (ownerId: string, eveningId: string, digits: string): Promise<KeptEvening> =>
  change(ownerId, eveningId, (now) => ({
    ...now,
    code: { digits, typedAt: new Date(Date.now() + (clockOffsetMs() ?? 0)).toISOString() },
  }));

/** A newer choice in the same question has a higher number, and is the one that counts. */
export const withVote =
  (pollId: string, choice: string) =>
  (now: KeptEvening): KeptEvening => ({
    ...now,
    vote: { pollId, choice, seq: now.vote?.pollId === pollId ? now.vote.seq + 1 : 1, sent: false },
  });

export const keepVote = (
  ownerId: string,
  eveningId: string,
  pollId: string,
  choice: string,
): Promise<KeptEvening> => change(ownerId, eveningId, withVote(pollId, choice));

export type Brought = { readonly kept: KeptEvening; readonly refused: string | null };

/**
 * Brings what waits; without an answer it stays, and the same again counts once.
 * @returns what is kept now: something else may have been chosen while it was under way
 */
export const bringEvening = async (
  ownerId: string,
  eveningId: string,
  keep: ChangeKept = (next) => change(ownerId, eveningId, next),
): Promise<Brought> => {
  const asItIs = async (): Promise<Brought> => ({ kept: await keep((now) => now), refused: null });
  let { kept } = await asItIs();
  const { code } = kept;
  if (code !== null) {
    const answer = await callApi('POST', `/my-evenings/${eveningId}/attend`, {
      code: code.digits,
      typedAt: code.typedAt,
    });
    if (!answer.ok && answer.kind === 'no_answer') return asItIs();
    kept = await keep((now) => ({
      ...now,
      code: now.code?.typedAt === code.typedAt ? null : now.code,
    }));
    if (!answer.ok) return { kept, refused: answer.problem.detail };
  }
  const { vote } = kept;
  if (vote === null || vote.sent) return { kept, refused: null };
  if (!kept.handedIn) {
    const answer = await callApi('PUT', `/my-evenings/${eveningId}/ballot`, {
      ballotHash: await hash(`ballot/${eveningId}/${kept.secret}`),
    });
    if (!answer.ok && answer.kind === 'no_answer') return asItIs();
    // Refused: another phone of the same person votes already, so this vote does not wait any longer.
    kept = await keep((now) => (answer.ok ? { ...now, handedIn: true } : { ...now, vote: null }));
    if (!answer.ok) return { kept, refused: answer.problem.detail };
  }
  const { pollId, choice, seq } = vote;
  const answer = await callApi('PUT', `/my-evenings/${eveningId}/vote`, {
    pollId,
    secret: kept.secret,
    choice,
    seq,
  });
  if (!answer.ok && answer.kind === 'no_answer') return asItIs();
  kept = await keep((now) => ({
    ...now,
    vote:
      now.vote?.pollId === pollId && now.vote.seq === seq
        ? answer.ok
          ? { ...now.vote, sent: true }
          : null
        : now.vote,
  }));
  return { kept, refused: answer.ok ? null : answer.problem.detail };
};
