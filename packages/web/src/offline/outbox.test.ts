/** The outbox's rules: nothing filtered in silence, nothing let go without the right receipt, urgent first, order kept. */
import type { Verdict } from '@buurtplus/contract/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVerdicts, nextBatch, readVerdicts, retryDelayMs, toOfferAgain, type Waiting } from './outbox.ts';

const states = ['waiting', 'tray', 'confirmed'] as const;
const verdicts = ['applied', 'already', 'parked', 'conflict', 'refused'] as const;

const outbox = fc
  .array(
    fc.record({
      signal: fc.integer({ min: 0, max: 5 }),
      urgent: fc.boolean(),
      state: fc.constantFrom(...states),
    }),
    { maxLength: 40 },
  )
  .map((items) =>
    items.map(
      ({ signal, urgent, state }, seq): Waiting => ({
        seq,
        commandId: `c${seq}`,
        signalId: `s${signal}`,
        bodyHash: `h${seq}`,
        urgent,
        state,
      }),
    ),
  );

/** Any answer a server, good or bad, could give about what was sent. */
const answerFor = (items: readonly Waiting[]): fc.Arbitrary<readonly Verdict[]> =>
  fc.subarray([...items], { minLength: 0 }).chain((some) =>
    fc.tuple(
      ...some.map((item) =>
        fc.record(
          {
            commandId: fc.constantFrom(item.commandId, 'stranger'),
            verdict: fc.constantFrom(...verdicts),
            receipt: fc.record({
              bodyHash: fc.constantFrom(item.bodyHash, 'other'),
              receivedAt: fc.constant('2026-11-24T20:00:00.000Z'),
            }),
          },
          { requiredKeys: ['commandId', 'verdict'] },
        ),
      ),
    ),
  );

describe('what arrived without a name', () => {
  it('is let go of, and what the server said about it is kept to be read', () => {
    const item: Waiting = {
      seq: 1,
      commandId: 'c',
      signalId: 's',
      bodyHash: 'h',
      urgent: false,
      state: 'waiting',
    };
    const sentence = { nl: 'Zonder jouw naam.', en: 'Without your name.' };
    const verdict: Verdict = {
      commandId: 'c',
      verdict: 'applied',
      receipt: { bodyHash: 'h' },
      code: 'x',
      sentence,
    };
    expect(readVerdicts([item], { epoch: 'e', verdicts: [verdict] })).toEqual([
      { seq: 1, kind: 'confirmed', said: { code: 'x', ...sentence } },
    ]);
  });
});

describe('what waits for its signal', () => {
  it('stays, and says what it waits for', () => {
    const item: Waiting = {
      seq: 1,
      commandId: 'c',
      signalId: 's',
      bodyHash: 'h',
      urgent: false,
      state: 'waiting',
    };
    const sentence = { nl: 'Het wacht.', en: 'It waits.' };
    const verdict: Verdict = { commandId: 'c', verdict: 'parked', code: 'waits_for_parent', sentence };
    expect(readVerdicts([item], { epoch: 'e', verdicts: [verdict] })).toEqual([
      { seq: 1, kind: 'parked', said: { code: 'waits_for_parent', ...sentence } },
    ]);
  });
});

describe('after a backup was put back', () => {
  const item = (state: string, epoch: string | null, confirmedAt: number | null) => ({
    seq: 1,
    state,
    epoch,
    confirmedAt,
  });
  it.each([
    ['confirmed under the old epoch', item('confirmed', 'old', 5), true],
    ['confirmed under this one', item('confirmed', 'new', 5), false],
    ['confirmed after this was heard', item('confirmed', 'newer', 11), false],
    ['what waits anyway', item('waiting', null, null), false],
    ['what lies in the tray', item('tray', null, null), false],
  ])('%s is offered again: %#', (_name, one, again) =>
    expect(toOfferAgain([one], 'new', 10)).toEqual(again ? [one] : []),
  );
});

describe('what goes next', () => {
  it('is only what waits, never more than asked, nothing twice', () => {
    fc.assert(
      fc.property(outbox, fc.integer({ min: 1, max: 50 }), (items, most) => {
        const batch = nextBatch(items, most);
        const waiting = items.filter((item) => item.state === 'waiting');
        expect(batch).toHaveLength(Math.min(most, waiting.length));
        expect(new Set(batch).size).toBe(batch.length);
        expect(batch.every((item) => item.state === 'waiting')).toBe(true);
      }),
    );
  });

  it('keeps the order of commands about one signal', () => {
    fc.assert(
      fc.property(outbox, (items) => {
        const seen = new Map<string, number>();
        for (const item of nextBatch(items, 100)) {
          expect(item.seq).toBeGreaterThan(seen.get(item.signalId) ?? -1);
          seen.set(item.signalId, item.seq);
        }
      }),
    );
  });

  it('puts signals with something urgent before all others', () => {
    fc.assert(
      fc.property(outbox, (items) => {
        const batch = nextBatch(items, 100);
        const urgent = new Set(batch.filter((item) => item.urgent).map((item) => item.signalId));
        const ranks = batch.map((item) => (urgent.has(item.signalId) ? 0 : 1));
        expect(ranks).toEqual([...ranks].sort((left, right) => left - right));
      }),
    );
  });
});

describe('what an answer means', () => {
  const sentAndAnswered = outbox.chain((items) => {
    const sent = nextBatch(items, 100);
    return fc.tuple(fc.constant(sent), answerFor(sent));
  });

  it('is exactly one outcome for every command that was sent, whatever the server says', () => {
    fc.assert(
      fc.property(sentAndAnswered, ([sent, list]) => {
        const outcomes = readVerdicts(sent, { epoch: 'e', verdicts: [...list] });
        expect(outcomes.map((outcome) => outcome.seq)).toEqual(sent.map((item) => item.seq));
      }),
    );
  });

  it('lets go only with a receipt of the very same content', () => {
    fc.assert(
      fc.property(sentAndAnswered, ([sent, list]) => {
        const outcomes = readVerdicts(sent, { epoch: 'e', verdicts: [...list] });
        for (const outcome of outcomes) {
          if (outcome.kind !== 'confirmed') continue;
          const item = sent.find((one) => one.seq === outcome.seq);
          const verdict = list.filter((one) => one.commandId === item?.commandId).at(-1);
          expect(['applied', 'already']).toContain(verdict?.verdict);
          expect(verdict?.receipt?.bodyHash).toBe(item?.bodyHash);
        }
      }),
    );
  });

  it('brings a refusal to the tray with a sentence in both languages', () => {
    const [item] = [
      { seq: 1, commandId: 'c', signalId: 's', bodyHash: 'h', urgent: false, state: 'waiting' } as const,
    ];
    const sentence = { nl: 'Dit kan niet.', en: 'This cannot be.' };
    expect(
      readVerdicts([item], {
        epoch: 'e',
        verdicts: [{ commandId: 'c', verdict: 'refused', code: 'seal_broken', sentence }],
      }),
    ).toEqual([{ seq: 1, kind: 'tray', code: 'seal_broken', ...sentence }]);
    const [bare] = readVerdicts([item], { epoch: 'e', verdicts: [{ commandId: 'c', verdict: 'conflict' }] });
    expect(bare).toMatchObject({ kind: 'tray', nl: expect.stringMatching(/\w{3}/) as string });
  });
});

describe('what counts as an answer', () => {
  it.each([
    ['nothing', null],
    ['a page', '<html>'],
    ['no verdicts', { epoch: 'e' }],
    ['no epoch', { verdicts: [] }],
    ['verdicts that are no list', { epoch: 'e', verdicts: {} }],
  ])('is not %s', (_name, value) => expect(isVerdicts(value)).toBe(false));
  it('is a list with the epoch of the database', () =>
    expect(isVerdicts({ epoch: 'e', verdicts: [] })).toBe(true));
});

describe('waiting before the next try', () => {
  it('grows, differs by chance, and never passes five minutes', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (failures, chance) => {
          const delay = retryDelayMs(failures, chance);
          expect(delay).toBeGreaterThanOrEqual(1_000);
          expect(delay).toBeLessThanOrEqual(300_000);
          expect(retryDelayMs(failures + 1, chance)).toBeGreaterThanOrEqual(delay);
        },
      ),
    );
  });
});
