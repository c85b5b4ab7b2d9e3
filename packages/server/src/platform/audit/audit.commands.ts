/** The commands about the audit trail: verify the chain, and print its head to keep elsewhere. */
import { type CommandDeps, type ExitCode, inLanguage } from '../../cli/command-deps.ts';
import { auditHead, type Head, verifyAudit } from './audit-chain.store.ts';

const readAnchor = (text: string | undefined): Head | null => {
  const [seq, hash] = (text ?? '').split(':');
  return seq !== undefined && hash !== undefined && /^\d+$/.test(seq) && /^[0-9a-f]{64}$/.test(hash)
    ? { seq, hash }
    : null;
};

export const verifyCommand = (
  deps: CommandDeps,
  tenantId: string,
  anchorText: string | undefined,
): Promise<ExitCode> =>
  deps.withDatabases(async ({ db }) => {
    const anchor = readAnchor(anchorText);
    if (anchorText !== undefined && anchor === null) {
      deps.complain(
        inLanguage(
          deps,
          '--anchor wil nummer:hash, zoals `audit head` die geeft.',
          '--anchor wants number:hash, as `audit head` prints it.',
        ),
      );
      return 2;
    }
    const verdict = await verifyAudit(db('jobs'), tenantId, anchor);
    if (deps.json) deps.say(JSON.stringify(verdict));
    else {
      for (const fault of verdict.faults) deps.complain(`${fault.kind} ${fault.seq}`);
      deps.say(
        inLanguage(
          deps,
          `${verdict.checked} regels gecontroleerd, ${verdict.faults.length} fouten, ${verdict.unsealed} nog niet verzegeld.`,
          `${verdict.checked} lines checked, ${verdict.faults.length} faults, ${verdict.unsealed} not sealed yet.`,
        ),
      );
    }
    return verdict.faults.length === 0 ? 0 : 1;
  });

export const headCommand = (deps: CommandDeps, tenantId: string): Promise<ExitCode> =>
  deps.withDatabases(async ({ db }): Promise<ExitCode> => {
    const head = await auditHead(db('jobs'), tenantId);
    deps.say(head === null ? '0:' : `${head.seq}:${head.hash}`);
    return 0;
  });
