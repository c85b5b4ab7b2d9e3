/** Starts the product: settings, database, tables, demo, server; and stops it in the right order. */
import { createServer } from './create-server.ts';
import { demoPeople } from './demo/demo-people.ts';
import { fillDemo } from './demo/fill-demo.ts';
import { openDatabases } from './open-databases.ts';
import { type Config, readConfig } from './platform/config.ts';
import { explainStart } from './platform/explain-start.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const welcome = (address: string, hasMovableClock: boolean): void => {
  say('');
  say(`Buurtpreventie PLUS: ${address}`);
  say('');
  say('This is the demo: the invented municipality of Lichtendam. Sign in with one of these addresses;');
  say(`the code lands in the demo mailbox, and second steps are shown there too: ${address}/demo`);
  say('');
  for (const person of demoPeople)
    say(`  ${person.email.padEnd(28)} ${person.role.padEnd(18)} ${person.name}`);
  say('');
  if (hasMovableClock) {
    say('DEMO_CLOCK IS ON: anyone on this computer can move the time of this demo forward, and with it');
    say('everything that is kept for a while is taken away for good. Use a data folder you can throw away.');
    say('');
  }
  say('Stop with Ctrl+C. Everything stays in the data folder.');
};

type Started = Awaited<ReturnType<typeof startAll>>;

/** All or nothing: when the server cannot start, the database that was started for it stops too. */
const startAll = async (config: Config) => {
  const { urls, secretKey, embedded } = await openDatabases(config, say);
  try {
    if (config.demo) await fillDemo(urls, secretKey);
    const server = await createServer({ config, urls, secretKey });
    return { server, address: await server.start(), embedded };
  } catch (problem) {
    await embedded?.stop();
    throw problem;
  }
};

export const main = async (env: Readonly<Record<string, string | undefined>>): Promise<number | null> => {
  const config = readConfig(env);
  if (!config.ok) {
    for (const problem of config.refusal) process.stderr.write(`${problem.sentence}\n`);
    return 2;
  }
  let started: Started;
  try {
    started = await startAll(config.value);
  } catch (problem) {
    process.stderr.write(`${explainStart(problem, config.value)}\n`);
    return 1;
  }
  const { server, address, embedded } = started;
  if (config.value.demo) welcome(config.value.publicUrl, config.value.demoClock);
  else say(`Buurtpreventie PLUS listens on ${address}`);

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    server
      .stop()
      .then(() => embedded?.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return null;
};
