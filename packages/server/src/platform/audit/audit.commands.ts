/** The commands about the audit trail: verify the chain, and print its head to keep elsewhere. */
import { type CommandDeps, type ExitCode, inLanguage } from '../../cli/command-deps.ts';
import { listTenants } from '../../routing/routing.store.ts';
import { auditHead } from './audit-chain.store.ts';
import { systemTenant } from './audit-entry.ts';
import { type KeptHead, verifyAudit } from './audit-verify.store.ts';

/** With the day it was noted, as `audit head` prints it now; older notes have none. */
const readAnchor = (text: string | undefined): KeptHead | null => {
  const found = /^(\d{1,18}):([0-9a-f]{64})(?:@(\d{4}-\d{2}-\d{2}))?$/.exec(text ?? '');
  const [, seq, hash, on] = found ?? [];
  if (seq === undefined || hash === undefined) return null;
  return on === undefined ? { seq, hash } : { seq, hash, on };
};

/** A trail that is not there is not a whole trail: a slip in the name may not look like good news. */
const isKnown = async (
  deps: CommandDeps,
  db: Parameters<typeof listTenants>[0],
  tenantId: string,
): Promise<boolean> => {
  if (tenantId === systemTenant || (await listTenants(db)).includes(tenantId)) return true;
  deps.complain(
    inLanguage(deps, `Er is geen gemeente ${tenantId}.`, `There is no municipality ${tenantId}.`),
  );
  return false;
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
          '--anchor wil nummer:hash@dag, zoals `audit head` die geeft.',
          '--anchor wants number:hash@day, as `audit head` prints it.',
        ),
      );
      return 2;
    }
    if (!(await isKnown(deps, db('jobs'), tenantId))) return 1;
    const verdict = await verifyAudit(db('jobs'), tenantId, anchor);
    if (deps.json) deps.say(JSON.stringify(verdict));
    else {
      for (const fault of verdict.faults) deps.complain(`${fault.kind} ${fault.seq}`);
      const { begins } = verdict;
      if (begins !== null)
        deps.say(
          inLanguage(
            deps,
            `Begint bij anker ${begins.seq}:${begins.hash}, geknipt op ${begins.cutAt.slice(0, 10)}: wat ervoor kwam, is ouder dan vijf jaar en weg.`,
            `Begins at anchor ${begins.seq}:${begins.hash}, cut on ${begins.cutAt.slice(0, 10)}: what came before is older than five years and gone.`,
          ),
        );
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
    if (!(await isKnown(deps, db('jobs'), tenantId))) return 1;
    const head = await auditHead(db('jobs'), tenantId);
    deps.say(
      deps.json
        ? JSON.stringify({ head })
        : head === null
          ? '0:'
          : `${head.seq}:${head.hash}@${new Date().toISOString().slice(0, 10)}`,
    );
    return 0;
  });
