/** Starts one demo for the journeys that leave it standing, and signs its people in once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from '@playwright/test';
import { demoPeople, signInByMail } from './people.ts';
import { createProduct } from './product.ts';
import { sharedRun } from './shared-run.ts';

const setup = async (): Promise<() => Promise<void>> => {
  const product = await createProduct();
  await product.start();
  const folder = mkdtempSync(join(tmpdir(), 'buurtplus-states-'));
  for (const who of demoPeople) {
    const context = await request.newContext({
      baseURL: product.url,
      extraHTTPHeaders: { origin: product.url },
    });
    await signInByMail(context, who);
    await context.storageState({ path: join(folder, `${who}.json`) });
    await context.dispose();
  }
  sharedRun.write({ url: product.url, states: folder, dataDir: product.dataDir });
  return async () => {
    await product.remove();
    rmSync(folder, { recursive: true, force: true });
  };
};

// The runner asks for a default export here.
// oxlint-disable-next-line import/no-default-export
export default setup;
