/** Choosing twice without network: what was chosen last is what is kept and shown, also when the first comes back late. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bringEvening, type ChangeKept, type KeptEvening, withVote } from './evening-kept.ts';

const inRoom: KeptEvening = {
  ownerId: 'ali',
  eveningId: 'e',
  secret: '00',
  handedIn: true,
  code: null,
  vote: null,
};

describe('a choice in the room', () => {
  let answers: { readonly ok: () => void; readonly none: () => void }[] = [];
  beforeEach(() => {
    answers = [];
    vi.stubGlobal('document', { documentElement: { lang: 'nl' } });
    vi.stubGlobal(
      'fetch',
      () =>
        new Promise((resolve, reject) => {
          answers.push({
            ok: () => resolve(new Response(null, { status: 204, headers: { 'api-version': '1' } })),
            none: () => reject(new TypeError('no network')),
          });
        }),
    );
  });
  const phone = (begin: KeptEvening) => {
    let here = begin;
    const keep: ChangeKept = async (next) => {
      here = next(here);
      return here;
    };
    return { keep, bring: () => bringEvening('ali', 'e', keep) };
  };

  it.each([
    ['handed in before', true],
    ['for the first time', false],
  ])('is the last one when the first finds no network late (%s)', async (_which, handedIn) => {
    const { keep, bring } = phone({ ...inRoom, handedIn });
    await keep(withVote('poll', 'a'));
    const late = bring();
    await expect.poll(() => answers.length).toBe(1);
    await keep(withVote('poll', 'b'));
    answers[0]?.none();
    expect((await late).kept.vote).toEqual({ pollId: 'poll', choice: 'b', seq: 2, sent: false });
  });

  it('is the last one when the first was taken on after it, and that one still waits', async () => {
    const { keep, bring } = phone(inRoom);
    await keep(withVote('poll', 'a'));
    const late = bring();
    await expect.poll(() => answers.length).toBe(1);
    await keep(withVote('poll', 'b'));
    answers[0]?.ok();
    expect((await late).kept.vote).toMatchObject({ choice: 'b', sent: false });
  });

  it('that is typed while the code of the room is under way is kept too', async () => {
    const { keep, bring } = phone({ ...inRoom, code: { digits: '123456', typedAt: 'then' } });
    const late = bring();
    await expect.poll(() => answers.length).toBe(1);
    await keep((now) => ({ ...now, code: { digits: '654321', typedAt: 'now' } }));
    answers[0]?.none();
    expect((await late).kept.code?.digits).toBe('654321');
  });
});
