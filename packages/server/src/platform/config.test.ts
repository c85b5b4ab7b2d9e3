/** Settings: sensible when nothing is set, and a sentence for every wrong one, all at once. */
import { describe, expect, it } from 'vitest';
import { readConfig, settings } from './config.ts';

const wrong = (env: Readonly<Record<string, string>>): readonly string[] => {
  const config = readConfig(env);
  return config.ok ? [] : config.refusal.map((problem) => problem.name);
};
const production = {
  DATABASE_URL: 'postgres://x@db/buurt',
  SECRET_KEY: 'x'.repeat(32),
  PUBLIC_URL: 'https://buurt.example.nl',
  SMTP_URL: 'smtp://mail',
  HOST: '0.0.0.0',
};

describe('settings', () => {
  it('start a demo on loopback when nothing is set', () =>
    expect(readConfig({})).toMatchObject({
      ok: true,
      value: { host: '127.0.0.1', port: 3417, demo: true, demoClock: false, databaseUrl: null },
    }));
  it('start production with a named server', () =>
    expect(readConfig(production)).toMatchObject({ ok: true, value: { demo: false } }));

  it.each<[Record<string, string>, readonly string[]]>([
    [{ PORT: '0x' }, ['PORT']],
    [{ PORT: '70000' }, ['PORT']],
    [{ HOST: 'my computer' }, ['HOST']],
    [{ HOST: '0.0.0.0', DEMO: 'on' }, ['DEMO']],
    [{ PUBLIC_URL: 'https://buurt.example.nl', DEMO: 'on' }, ['DEMO']],
    [{ ...production, PUBLIC_URL: 'http://buurt.example.nl' }, ['PUBLIC_URL']],
    [{ ...production, PUBLIC_URL: 'https://buurt.example.nl/app' }, ['PUBLIC_URL']],
    [{ ...production, DATABASE_URL: 'mysql://x' }, ['DATABASE_URL']],
    [{ ...production, SECRET_KEY: 'short' }, ['SECRET_KEY']],
    [{ ...production, SECRET_KEY: '' }, ['SECRET_KEY']],
    [{ ...production, SMTP_URL: '' }, ['SMTP_URL']],
    [{ ...production, DEMO_CLOCK: 'on' }, ['DEMO_CLOCK']],
    [{ DEMO: 'off', SMTP_URL: 'smtp://mail', DEMO_CLOCK: 'on' }, ['DEMO_CLOCK']],
    [{ DEMO_CLOCK: 'tomorrow' }, ['DEMO_CLOCK']],
    [{ ...production, RATE_LIMIT_SCALE: '10' }, ['RATE_LIMIT_SCALE']],
    [
      { LOG_LEVEL: 'loud', TRUST_PROXY: '-1', DEMO: 'maybe' },
      ['DEMO', 'LOG_LEVEL', 'TRUST_PROXY', 'SMTP_URL'].slice(0, 3),
    ],
  ])('%j is refused by name', (env, names) => expect(wrong(env)).toEqual(names));

  it('name the variable in every sentence, and are all listed', () => {
    const config = readConfig({ PORT: 'x', HOST: '?', LOG_LEVEL: '?' });
    if (config.ok) throw new Error('should be refused');
    for (const { name, sentence } of config.refusal)
      expect(sentence.startsWith(`${name}: `) && settings.some((setting) => setting.name === name)).toBe(
        true,
      );
  });
});
