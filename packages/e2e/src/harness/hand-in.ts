/** A signal of somebody of the shared demo, seen at any moment, handed in as a phone does; for journeys that begin at the desk. */
import { readFileSync } from 'node:fs';
import { signalBody } from '@buurtplus/server/testing';
import { headersFor, makePhone } from '../crash/clients.ts';
import type { DemoPerson } from './people.ts';
import { sharedRun } from './shared-run.ts';

type State = { readonly cookies: readonly { readonly name: string; readonly value: string }[] };

export const handInSignal = async (
  who: DemoPerson,
  change: Parameters<typeof signalBody>[0],
): Promise<void> => {
  const { url } = sharedRun.read();
  const { cookies } = JSON.parse(readFileSync(sharedRun.stateOf(who), 'utf8')) as State;
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const phone = await makePhone(url, { cookie });
  const { sealed } = await phone.seal('signal.record', signalBody(change));
  const answer = await fetch(`${url}/api/v1/commands`, {
    method: 'POST',
    headers: headersFor(url, cookie),
    body: JSON.stringify({ commands: [sealed] }),
  });
  const { verdicts } = (await answer.json()) as { verdicts: readonly { verdict: string }[] };
  if (verdicts[0]?.verdict !== 'applied') throw new Error(`the signal was not taken on: ${answer.status}`);
};
