/** Looks into the database of a product that runs or ran, past every door: what is really stored, and whether it is what was handed in. */
import pg from 'pg';
import { openDatabases } from '../open-databases.ts';
import { bodyHash } from '../platform/command-mark.ts';
import { readConfig } from '../platform/config.ts';
import { storedBody } from '../signals/receipt.ts';
import type { SignalRow } from '../signals/signal-row.ts';

export type StoredCommand = {
  readonly commandId: string;
  readonly signalId: string;
  /** What the command said it would be. */
  readonly saidHash: string;
  /** Made anew from the columns of the signal; null when there is no signal. */
  readonly storedHash: string | null;
  readonly recordedEvents: number;
  readonly auditLines: number;
};

export type Inspection = {
  readonly commands: readonly StoredCommand[];
  readonly signals: number;
  /** For planting faults. */
  readonly run: (text: string, values?: readonly unknown[]) => Promise<void>;
};

type Row = SignalRow & {
  readonly command_id: string;
  readonly object_id: string;
  readonly body_hash: string;
  readonly nonce: string;
  readonly events: string;
  readonly trail: string;
};

const openBeside = async (dataDir: string) => {
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  if (!config.ok) throw new Error('the settings of the inspection are wrong');
  const open = await openDatabases(config.value, () => undefined, 'share');
  if (open.embedded === null) throw new Error('only a product with its own database can be inspected');
  const address = new URL(open.embedded.url);
  address.pathname = new URL(open.urls.owner).pathname;
  return { embedded: open.embedded, address: address.toString() };
};

/** @returns the superuser's address of the database of a product that runs on this folder */
export const databaseAddress = async (dataDir: string): Promise<string> =>
  (await openBeside(dataDir)).address;

/** @param dataDir of a product with its own database */
export const inspect = async <Value>(
  dataDir: string,
  work: (look: () => Promise<Inspection>) => Promise<Value>,
): Promise<Value> => {
  const { embedded, address } = await openBeside(dataDir);
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const run = async (text: string, values: readonly unknown[] = []): Promise<void> => {
    await client.query(text, [...values]);
  };
  const look = async (): Promise<Inspection> => {
    const { rows } = await client.query<Row>(`
      select c.id as command_id, c.object_id, c.body_hash, c.nonce, s.*,
        (select count(*) from signal_events e where e.tenant_id = c.tenant_id and e.signal_id = c.object_id and e.kind = 'recorded') as events,
        (select count(*) from audit_entries a where a.tenant_id = c.tenant_id and a.object_id = c.object_id::text and a.action = 'signal.record') as trail
      from commands c left join signals s on s.tenant_id = c.tenant_id and s.id = c.object_id
      where c.kind = 'signal.record'`);
    const counted = await client.query<{ count: string }>('select count(*) from signals');
    return {
      commands: rows.map((row) => ({
        commandId: row.command_id,
        signalId: row.object_id,
        saidHash: row.body_hash,
        storedHash: row.id === null ? null : bodyHash(storedBody(row, row.nonce)),
        recordedEvents: Number(row.events),
        auditLines: Number(row.trail),
      })),
      signals: Number(counted.rows[0]?.count ?? 0),
      run,
    };
  };
  try {
    return await work(look);
  } finally {
    await client.end();
    await embedded.stop();
  }
};
