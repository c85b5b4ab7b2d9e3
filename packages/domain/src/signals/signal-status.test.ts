/** Every pair of status and action, written out as a wijkagent would read it. */
import { describe, expect, it } from 'vitest';
import {
  nextStatus,
  possibleActions,
  type SignalAction,
  type SignalStatus,
  senderPhase,
  signalActions,
  signalStatuses,
} from './signal-status.ts';

/** The table of the glossary page, typed in once more by hand. */
const allowed: Readonly<Record<SignalStatus, string>> = {
  recorded: 'route>routed withdraw>withdrawn',
  routed: 'withdraw>withdrawn take>taken return>returned',
  taken:
    'return>returned refer>referred report_back>taken handle>handled sleep>taken wake>taken ask>taken goes_on>taken',
  returned: 'route>routed',
  referred:
    'return>returned report_back>referred handle>handled sleep>referred wake>referred ask>referred goes_on>referred',
  handled: 'report_back>handled close>closed goes_on>handled',
  closed: 'reopen>taken goes_on>returned',
  withdrawn: '',
};

const pairs = signalStatuses.flatMap((status) => signalActions.map((action) => [status, action] as const));

describe('the life of a signal', () => {
  it.each(pairs)('%s, %s', (status: SignalStatus, action: SignalAction) => {
    const target = allowed[status]
      .split(' ')
      .find((one) => one.startsWith(`${action}>`))
      ?.split('>')[1];
    const next = nextStatus(status, action);
    expect(next.ok ? next.value : null).toBe(target ?? null);
    if (!next.ok) expect(next.refusal.possible).toEqual(possibleActions(status));
  });

  it('never leaves a signal that somebody still has to do something about without a way on', () => {
    for (const status of signalStatuses)
      expect(possibleActions(status).length > 0, status).toBe(status !== 'withdrawn');
  });

  it('tells the sender the same whichever desk has it', () => {
    expect(signalStatuses.map(senderPhase)).toEqual([
      'sent',
      'sent',
      'picked_up',
      'sent',
      'picked_up',
      'picked_up',
      'done',
      'withdrawn',
    ]);
  });
});
