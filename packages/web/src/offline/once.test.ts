/** Pressing twice, and again after an answer that was lost: sent with one id, never two at a time. */
import { describe, expect, it } from 'vitest';
import { createOnce } from './once.ts';

const held = () => {
  let say: (answer: { readonly ok: boolean }) => void = () => undefined;
  const answer = new Promise<{ readonly ok: boolean }>((resolve) => {
    say = resolve;
  });
  return { answer, say: (ok: boolean) => say({ ok }) };
};

const start = () => {
  let made = 0;
  const busy: boolean[] = [];
  const once = createOnce(
    () => `id-${++made}`,
    (isSending) => busy.push(isSending),
  );
  const sent: string[] = [];
  const say = (said: object, answer: Promise<{ readonly ok: boolean }>) =>
    once(said, (id) => {
      sent.push(id);
      return answer;
    });
  return { busy, sent, say };
};

describe('sending once', () => {
  it('does nothing at a second press while the first is under way', async () => {
    const { busy, sent, say } = start();
    const first = held();
    const pressed = say({ text: 'x' }, first.answer);
    expect(await say({ text: 'x' }, first.answer)).toBe(null);
    first.say(true);
    expect(await pressed).toEqual({ ok: true });
    expect([sent, busy]).toEqual([['id-1'], [true, false]]);
  });

  it('keeps the id after a lost answer, also when the page was read anew, until it is taken on', async () => {
    const { sent, say } = start();
    await say({ text: 'x', version: 3 }, Promise.resolve({ ok: false }));
    await say({ text: 'y', version: 3 }, Promise.resolve({ ok: true }));
    await say({ text: 'x', version: 4 }, Promise.resolve({ ok: true }));
    await say({ text: 'x', version: 4 }, Promise.resolve({ ok: true }));
    expect(sent).toEqual(['id-1', 'id-2', 'id-1', 'id-3']);
  });

  it('is free again when sending broke off', async () => {
    const { busy, sent, say } = start();
    await expect(say({ text: 'x' }, Promise.reject(new Error('away')))).rejects.toThrow('away');
    await say({ text: 'x' }, Promise.resolve({ ok: true }));
    expect([sent, busy.at(-1)]).toEqual([['id-1', 'id-1'], false]);
  });
});
