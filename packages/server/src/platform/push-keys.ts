/** The server's own push keys (VAPID), made once per data folder. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webpush from 'web-push';

export const readPushKeys = (
  dataDir: string,
): { readonly publicKey: string; readonly privateKey: string } => {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'push-keys.json');
  if (!existsSync(file))
    writeFileSync(file, JSON.stringify(webpush.generateVAPIDKeys()), { mode: 0o600, flag: 'wx' });
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (read !== null && typeof read === 'object' && 'publicKey' in read && 'privateKey' in read) {
    return { publicKey: String(read.publicKey), privateKey: String(read.privateKey) };
  }
  throw new Error(`The file ${file} does not hold push keys.`);
};
