/** A round of 200 events from one phone in one batch: opened, stored, added up; and the same once more, when the answer was lost. */
import { newPhoneId, type Phone } from '@buurtplus/server/testing';
import { headersFor, makePhone, signIn } from '../crash/clients.ts';
import type { Product } from '../harness/product.ts';
import { type Line, median, ms, timed } from './measure.ts';

const events = 200;
const turns = 7;

const sealedRound = async (phone: Phone, mate: string): Promise<string> => {
  const roundId = newPhoneId();
  const begun = Date.now();
  const commands = [];
  for (let at = 0; at < events; at += 1) {
    const fact =
      at === 0
        ? {
            kind: 'started',
            mates: [{ personId: mate, presence: 'code' }],
            plannedRoundId: null,
            neighbourhoodCode: null,
          }
        : at === events - 1
          ? { kind: 'ended' }
          : { kind: 'noted', what: 'card' };
    const body = {
      nonce: 'a'.repeat(32),
      eventId: newPhoneId(),
      roundId,
      seq: at + 1,
      at: new Date(begun + at * 1_000).toISOString(),
      clockOffsetMs: 0,
      elapsedMs: at * 1_000,
      fact,
    };
    commands.push((await phone.seal('round.event', body)).sealed);
  }
  return JSON.stringify({ commands });
};

export const benchRounds = async (product: Product): Promise<readonly Line[]> => {
  const session = await signIn(product.url, 'amina@lichtendam.example');
  const phone = await makePhone(product.url, session);
  const headers = headersFor(product.url, session.cookie);
  const pack = await fetch(`${product.url}/api/v1/round-pack`, { headers });
  const { members } = (await pack.json()) as { members: { personId: string; name: string }[] };
  const mate = members.find((member) => member.name.startsWith('Riet'))?.personId ?? '';
  const handIn = async (body: string, verdict: string): Promise<void> => {
    const answer = await fetch(`${product.url}/api/v1/commands`, { method: 'POST', headers, body });
    const { verdicts } = (await answer.json()) as { verdicts: { verdict: string }[] };
    if (verdicts.filter((one) => one.verdict === verdict).length !== events)
      throw new Error('a round was not taken on whole');
  };
  const [fresh, again]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    const body = await sealedRound(phone, mate);
    fresh.push(await timed(() => handIn(body, 'applied')));
    again.push(await timed(() => handIn(body, 'already')));
  }
  return [
    {
      what: `a round of ${events} events in one batch, durable and added up`,
      figure: ms(median(fresh)),
      aim: '< 1 s',
      holds: median(fresh) < 1_000,
    },
    { what: 'the same round once more, all of it known', figure: ms(median(again)) },
  ];
};
