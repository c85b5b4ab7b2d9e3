/** Starts one demo for the journeys that leave it standing, and signs its people in once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIRequestContext, request } from '@playwright/test';
import { demoPeople, signInByMail } from './people.ts';
import { createProduct } from './product.ts';
import { sharedRun } from './shared-run.ts';

/** Well within the half hour of quiet after which a professional's session ends. */
const awakeEveryMs = 5 * 60_000;

/** A run takes longer than that, and some people come on at its beginning and at its end only: all of them go on working meanwhile. */
const stayAwake = (people: readonly APIRequestContext[]): (() => void) => {
  const timer = setInterval(() => {
    for (const person of people) person.get('/api/v1/me').catch(() => undefined);
  }, awakeEveryMs);
  timer.unref();
  return () => clearInterval(timer);
};

const setup = async (): Promise<() => Promise<void>> => {
  const product = await createProduct();
  await product.start();
  const folder = mkdtempSync(join(tmpdir(), 'buurtplus-states-'));
  const people: APIRequestContext[] = [];
  for (const who of demoPeople) {
    const context = await request.newContext({
      baseURL: product.url,
      extraHTTPHeaders: { origin: product.url },
    });
    await signInByMail(context, who);
    await context.storageState({ path: join(folder, `${who}.json`) });
    people.push(context);
  }
  const rest = stayAwake(people);
  sharedRun.write({ url: product.url, states: folder, dataDir: product.dataDir });
  return async () => {
    rest();
    for (const person of people) await person.dispose();
    await product.remove();
    rmSync(folder, { recursive: true, force: true });
  };
};

// The runner asks for a default export here.
// oxlint-disable-next-line import/no-default-export
export default setup;
