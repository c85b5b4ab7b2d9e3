/** Closing a case leaves no signal behind in silence: for every state, owed or not, and everything that can be said. */
import { describe, expect, it } from 'vitest';
import { signalStatuses } from '../signals/index.ts';
import { behindOf, type SignalAtClose, signalStepsAtClose } from './signal-behind.ts';

const close = (answer: 'in_good_hands' | 'received' | null): SignalAtClose => ({
  choice: 'close',
  outcome: 'help_arranged',
  answer,
  words: null,
});
const said = [null, { choice: 'keep' } as const, close(null), close('received'), close('in_good_hands')];
const all = signalStatuses.flatMap((status) =>
  [true, false].flatMap((isOwed) => said.map((one) => ({ status, isOwed, said: one }))),
);

describe('the signal behind a case that closes', () => {
  it.each(all)('$status, owed $isOwed, said $said', ({ status, isOwed, said: one }) => {
    const steps = signalStepsAtClose({ status, isOwed }, one);
    const behind = behindOf(status);
    if (behind === 'in_hand' && one === null) return expect(steps).toEqual({ ok: false, refusal: 'missing' });
    if (!steps.ok) {
      expect([behind, isOwed, one?.choice]).toEqual(['in_hand', true, 'close']);
      return expect(one === null || one.choice === 'keep' ? null : one.answer).not.toBe('in_good_hands');
    }
    if (behind === 'done') return expect(steps.value).toEqual([]);
    // Whatever is not done yet is closed, or its desk hears of it.
    expect(['close', 'case_closed']).toContain(steps.value.at(-1));
    if (steps.value.includes('close') && isOwed) expect(steps.value).toContain('report_back');
  });

  it('asks nothing when there is no signal', () =>
    expect(signalStepsAtClose(null, null)).toEqual({ ok: true, value: [] }));

  it('handles once: what was handled at the desk is only answered and closed', () => {
    expect(signalStepsAtClose({ status: 'handled', isOwed: true }, close('in_good_hands'))).toEqual({
      ok: true,
      value: ['report_back', 'close'],
    });
    expect(signalStepsAtClose({ status: 'taken', isOwed: false }, close(null))).toEqual({
      ok: true,
      value: ['handle', 'close'],
    });
  });
});
