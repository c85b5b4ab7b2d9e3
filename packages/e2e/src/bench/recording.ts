/** Recording a signal over HTTP, sealed as a phone does, against a bare insert of the same row with the same driver and durability. */
import { Agent, request } from 'node:http';
import { databaseAddress, type Phone, recordDirectly, signalBody } from '@buurtplus/server/testing';
import pg from 'pg';
import { headersFor, makePhone, signIn } from '../crash/clients.ts';
import type { Product } from '../harness/product.ts';
import { type Line, median, ms, percent, perSecond, timed } from './measure.ts';

const atOnce = 8;
const signals = 2_000;
const rounds = 3;

const sealedBodies = async (phone: Phone, count: number, perBody: number): Promise<readonly string[]> => {
  const bodies: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const commands = [];
    for (let one = 0; one < perBody; one += 1)
      commands.push(
        (await phone.seal('signal.record', signalBody({ ownWords: 'Al drie rondes hetzelfde beeld.' })))
          .sealed,
      );
    bodies.push(JSON.stringify({ commands }));
  }
  return bodies;
};

const post = (agent: Agent, url: URL, cookie: string, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: url.hostname,
        port: url.port,
        path: '/api/v1/commands',
        method: 'POST',
        headers: { ...headersFor(url.origin, cookie), 'content-length': Buffer.byteLength(body) },
      },
      (answer) => answer.resume().once('end', () => resolve(answer.statusCode ?? 0)),
    );
    sent.once('error', reject);
    sent.end(body);
  });

/** @returns requests a second */
const overHttp = async (url: string, cookie: string, bodies: readonly string[]): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const address = new URL(url);
  const left = [...bodies];
  const worker = async (): Promise<void> => {
    for (let body = left.pop(); body !== undefined; body = left.pop()) {
      const status = await post(agent, address, cookie, body);
      if (status !== 200) throw new Error(`a signal was not taken on: ${status}`);
    }
  };
  const took = await timed(() => Promise.all(Array.from({ length: atOnce }, worker)));
  agent.destroy();
  return bodies.length / (took / 1_000);
};

/** The same columns, one statement a row, autocommit, as the superuser: no roles, no policy, no command, no audit. @returns rows a second */
const bareInsert = async (address: string): Promise<number> => {
  const pool = new pg.Pool({ connectionString: address, max: atOnce }).on('error', () => undefined);
  const insert = async (): Promise<void> => {
    const body = signalBody();
    await pool.query({
      name: 'bare',
      text: `insert into signals (tenant_id, id, number, kind, urgency, observations, catalogue_version, gut_feeling, own_words, status,
          street, place_source, area_year, neighbourhood_code, district_code, observed_at, recorded_at)
        values ('lichtendam', $1, 'BARE', 'niet_pluis', 'social', $2, 1, 'niet_pluis', $3, 'withdrawn', 'Kade', 'neighbourhood', 2026,
          'BU99010101', 'WK990101', $4, $5)`,
      values: [
        body.signalId,
        body.observations,
        'Al drie rondes hetzelfde beeld.',
        body.observedAt,
        body.recordedAt,
      ],
    });
  };
  let left = signals;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await insert();
    }
  };
  const took = await timed(() => Promise.all(Array.from({ length: atOnce }, worker)));
  await pool.query("delete from signals where number = 'BARE'");
  await pool.end();
  return signals / (took / 1_000);
};

export const benchRecording = async (product: Product): Promise<readonly Line[]> => {
  const session = await signIn(product.url, 'amina@lichtendam.example');
  const phone = await makePhone(product.url, session);
  const address = await databaseAddress(product.dataDir);
  const [bare, direct, http, batches]: [number[], number[], number[], number[]] = [[], [], [], []];
  // Both get their connections and compiled code first.
  await overHttp(product.url, session.cookie, await sealedBodies(phone, 300, 1));
  await bareInsert(address);
  for (let round = 0; round < rounds; round += 1) {
    const bodies = await sealedBodies(phone, signals, 1);
    bare.push(await bareInsert(address));
    direct.push(await recordDirectly(product.dataDir, signals, atOnce));
    http.push(await overHttp(product.url, session.cookie, bodies));
    const [batch = ''] = await sealedBodies(phone, 1, 500);
    batches.push(
      await timed(async () => {
        const answer = await fetch(`${product.url}/api/v1/commands`, {
          method: 'POST',
          headers: headersFor(product.url, session.cookie),
          body: batch,
        });
        const { verdicts } = (await answer.json()) as { verdicts: { verdict: string }[] };
        if (verdicts.filter((one) => one.verdict === 'applied').length !== 500)
          throw new Error('a batch was not taken on whole');
      }),
    );
  }
  const share = median(http) / median(bare);
  const written = median(direct) / median(bare);
  return [
    { what: `bare insert, ${atOnce} at once`, figure: perSecond(median(bare)) },
    {
      what: `the product’s own statement without HTTP and seal (command, signal, event and trail, under its roles), ${atOnce} at once`,
      figure: perSecond(median(direct)),
    },
    {
      what: `recording over HTTP (unseal, roles, policy, routing, audit, receipt), ${atOnce} at once`,
      figure: perSecond(median(http)),
    },
    { what: 'the statement alone against the bare insert', figure: percent(written) },
    { what: 'recording against the bare insert', figure: percent(share), aim: '≥ 50 %', holds: share >= 0.5 },
    {
      what: '500 commands of one phone in one batch, durable',
      figure: ms(median(batches)),
      aim: '< 2 s',
      holds: median(batches) < 2_000,
    },
  ];
};
