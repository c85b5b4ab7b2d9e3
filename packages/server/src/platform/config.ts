/** Every setting there is, in one table; a wrong value stops the start with a sentence that names it. */
import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';

export type Config = {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Null: taken from the data folder. */
  readonly secretKey: string | null;
  readonly demo: boolean;
  /** A clock that can be moved; only together with the demo. */
  readonly demoClock: boolean;
  readonly logLevel: string;
  readonly pdokUrl: string;
  readonly trustProxy: number;
  readonly limitScale: number;
  readonly pushContact: string | null;
};

export type Setting = {
  readonly name: string;
  readonly fallback: string;
  readonly nl: string;
  readonly en: string;
};

/** Printed by `buurtplus settings` and kept in the documentation. */
export const settings: readonly Setting[] = [
  {
    name: 'HOST',
    fallback: '127.0.0.1',
    nl: 'Adres waarop de server luistert.',
    en: 'Address the server listens on.',
  },
  {
    name: 'PORT',
    fallback: '3417',
    nl: 'Poort waarop de server luistert.',
    en: 'Port the server listens on.',
  },
  {
    name: 'PUBLIC_URL',
    fallback: 'http://localhost:PORT',
    nl: 'Adres in de browser; https, behalve op deze computer zelf.',
    en: 'Address in the browser; https, except on this computer itself.',
  },
  {
    name: 'DATA_DIR',
    fallback: './data',
    nl: 'Map voor de ingebouwde database en geheimen.',
    en: 'Folder for the embedded database and secrets.',
  },
  {
    name: 'DATABASE_URL',
    fallback: '(embedded)',
    nl: 'PostgreSQL 15 of nieuwer; leeg is de ingebouwde.',
    en: 'PostgreSQL 15 or newer; empty is the embedded one.',
  },
  {
    name: 'SMTP_URL',
    fallback: '(demo mailbox)',
    nl: 'Mailserver, smtp:// of smtps://.',
    en: 'Mail server, smtp:// or smtps://.',
  },
  {
    name: 'MAIL_FROM',
    fallback: 'Buurtpreventie PLUS <noreply@localhost>',
    nl: 'Afzender van mail.',
    en: 'Sender of mail.',
  },
  {
    name: 'SECRET_KEY',
    fallback: '(from DATA_DIR)',
    nl: 'Geheim van minstens 32 tekens; nodig met DATABASE_URL.',
    en: 'Secret of at least 32 characters; needed with DATABASE_URL.',
  },
  {
    name: 'DEMO',
    fallback: 'on without DATABASE_URL',
    nl: 'Demo met verzonnen gemeente: on of off. Alleen op deze computer zelf.',
    en: 'Demo with an invented municipality: on or off. Only on this computer itself.',
  },
  {
    name: 'DEMO_CLOCK',
    fallback: 'off',
    nl: 'Een klok die vooruit kan, voor proeven met de demo: on of off. Alleen met de demo.',
    en: 'A clock that can be moved forward, for trials with the demo: on or off. Only with the demo.',
  },
  {
    name: 'LOG_LEVEL',
    fallback: 'info',
    nl: 'debug, info, warn of error.',
    en: 'debug, info, warn or error.',
  },
  {
    name: 'PDOK_URL',
    fallback: 'https://api.pdok.nl/cbs/wijken-en-buurten-2024/ogc/v1',
    nl: 'Dienst met de kaart van wijken en buurten.',
    en: 'Service with the map of districts and neighbourhoods.',
  },
  {
    name: 'TRUST_PROXY',
    fallback: '0',
    nl: 'Aantal eigen proxy’s voor de server.',
    en: 'Number of own proxies in front of the server.',
  },
  {
    name: 'RATE_LIMIT_SCALE',
    fallback: '1',
    nl: 'Vermenigvuldigt alle limieten; boven 1 alleen op deze computer zelf.',
    en: 'Multiplies every limit; above 1 only on this computer itself.',
  },
  {
    name: 'PUSH_CONTACT',
    fallback: '(push off)',
    nl: 'mailto:-adres voor pushdiensten; leeg is geen push.',
    en: 'mailto: address for push services; empty is no push.',
  },
];

export type ConfigProblem = { readonly name: string; readonly sentence: string };

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

const isLoopback = (host: string): boolean =>
  host === 'localhost' ||
  host.endsWith('.localhost') ||
  host === '::1' ||
  host === '[::1]' ||
  (isIP(host) === 4 && host.startsWith('127.'));

const urlOf = (text: string, schemes: readonly string[]): URL | null => {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return schemes.includes(url.protocol) ? url : null;
};

/** All problems at once, so that a person mends the whole list in one go. */
export const readConfig = (
  env: Readonly<Record<string, string | undefined>>,
): Result<Config, readonly ConfigProblem[]> => {
  const problems: ConfigProblem[] = [];
  const wrong = (name: string, sentence: string): void => {
    problems.push({ name, sentence: `${name}: ${sentence}` });
  };
  const read = (name: string): string | null => {
    const value = env[name]?.trim();
    return value === undefined || value === '' ? null : value;
  };
  const whole = (name: string, fallback: number, least: number, most: number): number => {
    const text = read(name);
    const value = text === null ? fallback : Number(text);
    if (!Number.isInteger(value) || value < least || value > most)
      wrong(name, `must be a whole number from ${least} to ${most}, not "${text}".`);
    // A wrong value stands for its default in the checks that follow, so that it is named once.
    return Number.isInteger(value) && value >= least && value <= most ? value : fallback;
  };

  const wantedHost = read('HOST') ?? '127.0.0.1';
  const host = isIP(wantedHost) === 0 && wantedHost !== 'localhost' ? '127.0.0.1' : wantedHost;
  if (host !== wantedHost) wrong('HOST', `must be an IP address or localhost, not "${wantedHost}".`);
  const port = whole('PORT', 3417, 0, 65_535);
  const publicText = read('PUBLIC_URL') ?? `http://localhost:${port}`;
  const publicUrl = urlOf(publicText, ['http:', 'https:']);
  if (publicUrl === null)
    wrong('PUBLIC_URL', `must be a web address like https://buurt.example.nl, not "${publicText}".`);
  else if (publicUrl.protocol === 'http:' && !isLoopback(publicUrl.hostname))
    wrong('PUBLIC_URL', 'must start with https:// unless it is this computer itself.');
  else if (publicUrl.href !== `${publicUrl.origin}/`)
    wrong('PUBLIC_URL', `must be an address without a path, like ${publicUrl.origin}, not "${publicText}".`);
  const databaseUrl = read('DATABASE_URL');
  if (databaseUrl !== null && urlOf(databaseUrl, ['postgres:', 'postgresql:']) === null)
    wrong('DATABASE_URL', 'must be a postgres:// address.');
  const smtpUrl = read('SMTP_URL');
  if (smtpUrl !== null && urlOf(smtpUrl, ['smtp:', 'smtps:']) === null)
    wrong('SMTP_URL', 'must be an smtp:// or smtps:// address.');
  const secretKey = read('SECRET_KEY');
  if (secretKey !== null && secretKey.length < 32) wrong('SECRET_KEY', 'must have at least 32 characters.');
  if (secretKey === null && databaseUrl !== null)
    wrong('SECRET_KEY', 'is needed with DATABASE_URL: make one of at least 32 characters and keep it safe.');
  const demoText = read('DEMO') ?? (databaseUrl === null && isLoopback(host) ? 'on' : 'off');
  if (demoText !== 'on' && demoText !== 'off') wrong('DEMO', `must be on or off, not "${demoText}".`);
  const onLoopback = isLoopback(host) && publicUrl !== null && isLoopback(publicUrl.hostname);
  if (demoText === 'on' && !onLoopback)
    wrong(
      'DEMO',
      'only runs on this computer itself (HOST and PUBLIC_URL on loopback), because everyone can sign in as anyone.',
    );
  const clockText = read('DEMO_CLOCK') ?? 'off';
  if (clockText !== 'on' && clockText !== 'off')
    wrong('DEMO_CLOCK', `must be on or off, not "${clockText}".`);
  if (clockText === 'on' && demoText !== 'on')
    wrong('DEMO_CLOCK', 'only runs with the demo, because it lets anyone move the time.');
  const logLevel = read('LOG_LEVEL') ?? 'info';
  if (!['debug', 'info', 'warn', 'error'].includes(logLevel))
    wrong('LOG_LEVEL', `must be debug, info, warn or error, not "${logLevel}".`);
  const pdokUrl = read('PDOK_URL') ?? 'https://api.pdok.nl/cbs/wijken-en-buurten-2024/ogc/v1';
  if (urlOf(pdokUrl, ['http:', 'https:']) === null) wrong('PDOK_URL', 'must be a web address.');
  const trustProxy = whole('TRUST_PROXY', 0, 0, 10);
  const limitScale = whole('RATE_LIMIT_SCALE', 1, 1, 100_000);
  if (limitScale > 1 && !onLoopback)
    wrong('RATE_LIMIT_SCALE', 'above 1 is for load tests on this computer itself.');
  const pushContact = read('PUSH_CONTACT');
  if (pushContact !== null && !pushContact.startsWith('mailto:'))
    wrong('PUSH_CONTACT', 'must start with mailto:.');
  const smtpNeeded = smtpUrl === null && demoText === 'off';
  if (smtpNeeded) wrong('SMTP_URL', 'is needed outside the demo: people sign in with a code by mail.');

  if (problems.length > 0) return refuse(problems);
  return ok({
    host,
    port,
    publicUrl: publicText.replace(/\/$/, ''),
    dataDir: read('DATA_DIR') ?? `${repository}data`,
    databaseUrl,
    smtpUrl,
    mailFrom: read('MAIL_FROM') ?? 'Buurtpreventie PLUS <noreply@localhost>',
    secretKey,
    demo: demoText === 'on',
    demoClock: clockText === 'on',
    logLevel,
    pdokUrl,
    trustProxy,
    limitScale,
    pushContact,
  });
};
