/** Records signals with the product's own statement and roles, but without HTTP and without a seal: shows what the database itself costs. */
import { standardBook } from '@buurtplus/domain/compass';
import { recordSignal as decide } from '@buurtplus/domain/signals';
import { demoPeople, demoTeamId } from '../demo/demo-people.ts';
import { openDatabases } from '../open-databases.ts';
import { bodyHash } from '../platform/command-mark.ts';
import { readConfig } from '../platform/config.ts';
import { createDatabase } from '../platform/db/database.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { insertRecordedSignal } from '../signals/record-signal.store.ts';
import { newPhoneId, signalBody } from './phone.ts';

/** @returns signals a second */
export const recordDirectly = async (dataDir: string, count: number, atOnce: number): Promise<number> => {
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  if (!config.ok) throw new Error('the settings are wrong');
  const { urls } = await openDatabases(config.value, () => undefined, 'share');
  const db = createDatabase(urls.app, { max: atOnce });
  const ownerId = demoPeople[0]?.id ?? '';
  const context = { tenantId: 'lichtendam', personId: ownerId, duties: [], teams: [] };
  const one = async (): Promise<void> => {
    const { nonce, ...body } = signalBody({ ownWords: 'Al drie rondes hetzelfde beeld.' });
    const decided = decide(
      { ...body, compass: null, signalId: body.signalId as Parameters<typeof decide>[0]['signalId'] },
      standardBook,
    );
    if (!decided.ok) throw new Error('the signal is not right');
    await inTransaction(db, context, (tx) =>
      insertRecordedSignal(tx, {
        tenantId: 'lichtendam',
        handedInBy: ownerId,
        ownerId,
        ownerRole: 'volunteer',
        teamId: demoTeamId,
        eventId: newPhoneId(),
        areaYear: 2026,
        neighbourhoodCode: 'BU99010101',
        districtCode: 'WK990101',
        signal: decided.value,
        command: {
          commandId: newPhoneId(),
          kind: 'signal.record',
          bodyHash: bodyHash({ nonce, ...body }),
          nonce,
          deviceId: newPhoneId(),
          deviceSeq: 1,
          madeAt: body.recordedAt,
        },
      }),
    );
  };
  let left = count;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await one();
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = (performance.now() - start) / 1_000;
  await db.destroy();
  return count / seconds;
};
