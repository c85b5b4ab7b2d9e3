/** What must hold after any crash: every acknowledged signal is there exactly once, whole, and is what its receipt said. */
import type { Inspection } from '@buurtplus/server/testing';

export type Acknowledged = {
  readonly commandId: string;
  readonly signalId: string;
  readonly receiptHash: string;
};

export type Fault = { readonly kind: 'lost' | 'changed' | 'half' | 'twice'; readonly signalId: string };

export const findFaults = (acknowledged: readonly Acknowledged[], stored: Inspection): readonly Fault[] => {
  const faults: Fault[] = [];
  const byCommand = new Map<string, Inspection['commands'][number]>();
  const bySignal = new Map<string, number>();
  for (const command of stored.commands) {
    byCommand.set(command.commandId, command);
    bySignal.set(command.signalId, (bySignal.get(command.signalId) ?? 0) + 1);
    const { signalId } = command;
    if (command.storedHash === null || command.recordedEvents !== 1 || command.auditLines !== 1)
      faults.push({ kind: 'half', signalId });
  }
  for (const [signalId, times] of bySignal) if (times > 1) faults.push({ kind: 'twice', signalId });
  for (const { commandId, signalId, receiptHash } of acknowledged) {
    const command = byCommand.get(commandId);
    if (command === undefined) faults.push({ kind: 'lost', signalId });
    else if (command.storedHash !== null && command.storedHash !== receiptHash)
      faults.push({ kind: 'changed', signalId });
  }
  return faults;
};
