/** The outbox as rules: what goes next, and what an answer means for each command; no clock, no network, no disk. */
import type { Verdict, Verdicts } from '@buurtplus/contract/sync';

export type Waiting = {
  readonly seq: number;
  readonly commandId: string;
  readonly signalId: string;
  readonly bodyHash: string;
  readonly urgent: boolean;
  readonly state: 'waiting' | 'tray' | 'confirmed';
};

/** Urgent signals first, then oldest first; commands about one signal keep their order. */
export const nextBatch = <Item extends Waiting>(items: readonly Item[], most: number): readonly Item[] => {
  const waiting = items.filter((item) => item.state === 'waiting');
  const firstOfSignal = new Map<string, number>();
  for (const item of waiting)
    firstOfSignal.set(item.signalId, Math.min(firstOfSignal.get(item.signalId) ?? item.seq, item.seq));
  const urgentSignals = new Set(waiting.filter((item) => item.urgent).map((item) => item.signalId));
  const rank = (item: Item): readonly [number, number, number] => [
    urgentSignals.has(item.signalId) ? 0 : 1,
    firstOfSignal.get(item.signalId) ?? item.seq,
    item.seq,
  ];
  return [...waiting]
    .sort((left, right) => {
      const [a, b] = [rank(left), rank(right)];
      return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
    })
    .slice(0, most);
};

/** A sentence of the server about one command. */
type Said = { readonly code: string; readonly nl: string; readonly en: string };

export type Outcome =
  /** Stored, and the receipt shows the very hash: the phone may let go. */
  | { readonly seq: number; readonly kind: 'confirmed'; readonly said?: Said }
  /** Said no for good: a person looks at it, nothing is deleted. */
  | {
      readonly seq: number;
      readonly kind: 'tray';
      readonly code: string;
      readonly nl: string;
      readonly en: string;
    }
  /** It waits at the server for what it belongs to: it stays and goes again, and says so. */
  | { readonly seq: number; readonly kind: 'parked'; readonly said: Said }
  /** No usable verdict: it stays and goes again. */
  | { readonly seq: number; readonly kind: 'keep' };

const broken = {
  code: 'receipt_does_not_fit',
  nl: 'Het ontvangstbewijs klopt niet met wat je verstuurde. Het staat nog op je telefoon. Verstuur het opnieuw.',
  en: 'The receipt does not fit what you sent. It is still on your phone. Send it again.',
} as const;

/** It has arrived, and there is something to say about it: for example that it did so without a name. */
const saidWith = ({ code, sentence }: Verdict): { readonly said?: Said } =>
  code === undefined || sentence === undefined ? {} : { said: { code, ...sentence } };

const outcomeOf = (item: Waiting, verdict: Verdict | undefined): Outcome => {
  const { seq } = item;
  switch (verdict?.verdict) {
    case 'applied':
    case 'already':
      if (verdict.receipt === undefined) return { seq, kind: 'keep' };
      return verdict.receipt.bodyHash === item.bodyHash
        ? { seq, kind: 'confirmed', ...saidWith(verdict) }
        : { seq, kind: 'tray', ...broken };
    case 'parked': {
      const { said } = saidWith(verdict);
      return said === undefined ? { seq, kind: 'keep' } : { seq, kind: 'parked', said };
    }
    case 'conflict':
    case 'refused':
      return {
        seq,
        kind: 'tray',
        code: verdict.code ?? 'refused',
        nl: verdict.sentence?.nl ?? broken.nl,
        en: verdict.sentence?.en ?? broken.en,
      };
    default:
      return { seq, kind: 'keep' };
  }
};

/** Nothing is filtered silently: every command that was sent gets exactly one outcome. */
export const readVerdicts = (sent: readonly Waiting[], answer: Verdicts): readonly Outcome[] => {
  const verdictsById = new Map(answer.verdicts.map((verdict) => [verdict.commandId, verdict]));
  return sent.map((item) => outcomeOf(item, verdictsById.get(item.commandId)));
};

export const isVerdicts = (value: unknown): value is Verdicts =>
  value !== null &&
  typeof value === 'object' &&
  'verdicts' in value &&
  Array.isArray(value.verdicts) &&
  'epoch' in value &&
  typeof value.epoch === 'string';

type Confirmed = {
  readonly seq: number;
  readonly state: string;
  readonly epoch: string | null;
  readonly confirmedAt: number | null;
};

/**
 * After a restored backup the server has another epoch: what was confirmed under the old one is offered again.
 * @param heardAt when the server said so; what was confirmed later knows better
 */
export const toOfferAgain = <Item extends Confirmed>(
  items: readonly Item[],
  epoch: string,
  heardAt: number,
): readonly Item[] =>
  items.filter(
    (item) => item.state === 'confirmed' && item.epoch !== epoch && (item.confirmedAt ?? 0) <= heardAt,
  );

/** Exponential with jitter, never longer than five minutes. @param chance from 0 up to 1 */
export const retryDelayMs = (failures: number, chance: number): number =>
  Math.round(Math.min(300_000, 2_000 * 2 ** Math.min(failures, 10)) * (0.5 + chance / 2));
