/** The log holds ids and codes; whatever is thrown at it, no person and no words of a person come through. */
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

const canaries = ['amina@lichtendam.example', 'Amina Bakker', 'Al dagen dicht', '482913', 'geheim-token'];

const logged = (write: (log: ReturnType<typeof createLog>) => void): string => {
  let text = '';
  const into = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString('utf8');
      done();
    },
  });
  write(createLog('debug', into));
  return text;
};
const [email, name, ownWords, code, token] = canaries;

describe('the log', () => {
  it('keeps of a problem its kind, code and place, never what it says', () => {
    const text = logged((log) => {
      const refused = Object.assign(new Error(`Key (email)=(${email}) already exists.`), {
        code: '23505',
        constraint: 'people_email_once',
        detail: `Failing row contains (${name}, ${ownWords}).`,
        parameters: canaries,
        cause: new Error(ownWords),
      });
      log.error({ requestId: 'r-1', route: '/api/v1/commands', problem: refused }, 'request failed');
      log.warn({ problem: `a text with ${email}` }, 'news connection');
      log.warn({ problem: { message: ownWords } }, 'news connection');
    });
    for (const canary of canaries) expect(text).not.toContain(canary);
    expect(JSON.parse(text.split('\n')[0] ?? '')).toMatchObject({
      requestId: 'r-1',
      problem: { kind: 'Error', code: '23505', constraint: 'people_email_once' },
    });
  });

  it('cuts off what a careless line hands in', () => {
    const text = logged((log) => {
      log.info({ email, name, ownWords, token, code }, 'careless');
      log.info({ person: { email, name, ownWords, token } }, 'careless');
    });
    for (const canary of canaries) expect(text).not.toContain(canary);
    expect(text.match(/careless/g)).toHaveLength(2);
  });
});
