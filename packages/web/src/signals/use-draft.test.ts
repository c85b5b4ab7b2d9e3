/** A draft that a slow disk brings late: whoever touched the form goes first, and what was kept is not lost by a look. */
import { createElement, useReducer } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Screen, withScreen } from '../ui/screen-in-tests.ts';
import { answerDanger, type CaptureForm, emptyForm, notUrgent } from './capture-form.ts';
import { useDraft } from './use-draft.ts';

const keptForm: CaptureForm = { ...emptyForm, step: 'how', danger: 'no', observations: ['street.lamp'] };

/** A disk that answers when it is told to. */
const diskWith = (kept: CaptureForm | null) => {
  const asked: (() => void)[] = [];
  const disk = { kept, open: () => new Promise<unknown>((resolve) => asked.push(() => resolve(disk.kept))) };
  return {
    disk,
    answer: () => asked.shift()?.(),
    drafts: {
      openDraft: disk.open,
      saveDraft: async (_owner: string, draft: unknown) => {
        disk.kept = draft as CaptureForm;
      },
      dropDraft: async () => {
        disk.kept = null;
      },
    },
  };
};
type Drafts = ReturnType<typeof diskWith>['drafts'];

const Probe = ({ drafts }: { readonly drafts: Drafts }) => {
  const [form, change] = useReducer(
    (before: CaptureForm, next: Partial<CaptureForm>): CaptureForm => ({ ...before, ...next }),
    emptyForm,
  );
  const { opened, restored } = useDraft('riet', form, change, drafts);
  const button = (label: string, next: Partial<CaptureForm>) =>
    createElement('button', { key: label, type: 'button', onClick: () => change(next) }, label);
  return createElement(
    'div',
    null,
    `${opened ? 'open' : 'dark'} ${restored ? 'restored' : 'fresh'} ${form.step} ${form.observations.join()};`,
    button('no', answerDanger(form, 'no')),
    button('yes', answerDanger(form, 'yes')),
    button('not urgent', notUrgent(form)),
    button('window', { observations: ['home.window'] }),
    button('empty', emptyForm),
  );
};
const shown = (screen: Screen): string => screen.text().split(';')[0] ?? '';
/** @returns what stands there after the patience with the disk ran out and then it answered */
const late = async (screen: Screen, answer: () => void): Promise<string> => {
  answer();
  await screen.settle();
  return shown(screen);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});
const patience = async (screen: Screen): Promise<void> => {
  vi.advanceTimersByTime(1_500);
  await screen.settle();
};

describe('a draft that comes late', () => {
  it('is restored into a form that nobody touched', async () => {
    const { drafts, answer } = diskWith(keptForm);
    await withScreen(createElement(Probe, { drafts }), async (screen) => {
      expect(shown(screen)).toBe('dark fresh danger ');
      await patience(screen);
      expect(shown(screen)).toBe('open fresh danger ');
      expect(await late(screen, answer)).toBe('open restored how street.lamp');
    });
  });

  it('does not take the screen from who answered the first question, and stays on the disk', async () => {
    const { drafts, answer, disk } = diskWith(keptForm);
    await withScreen(createElement(Probe, { drafts }), async (screen) => {
      await patience(screen);
      await screen.press('no');
      expect(await late(screen, answer)).toBe('open fresh facts ');
      expect(disk.kept).toEqual(keptForm);
      await screen.press('window');
      expect(disk.kept).toMatchObject({ observations: ['home.window'] });
    });
  });

  it('comes after all when the first answer is taken back', async () => {
    const { drafts, answer } = diskWith(keptForm);
    await withScreen(createElement(Probe, { drafts }), async (screen) => {
      await patience(screen);
      await screen.press('yes');
      expect(await late(screen, answer)).toBe('open fresh danger ');
      await screen.press('not urgent');
      expect(await late(screen, answer)).toBe('open restored how street.lamp');
    });
  });

  it('does not come back after it was dropped', async () => {
    const { drafts, answer } = diskWith(keptForm);
    await withScreen(createElement(Probe, { drafts }), async (screen) => {
      await patience(screen);
      await screen.press('no');
      await late(screen, answer);
      await drafts.dropDraft();
      await screen.press('empty');
      expect(await late(screen, answer)).toBe('open fresh danger ');
    });
  });
});
