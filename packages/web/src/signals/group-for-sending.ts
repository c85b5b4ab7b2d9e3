/** Which signals an advice makes: one for every receiver, urgent first; nothing harmless is ever among them. */
import { type Advice, type AdviceItem, type CompassBook, concerns } from '@buurtplus/domain/compass';
import { type CalledNumber, needsHouseNumber } from '@buurtplus/domain/signals';
import { type CaptureForm, calledFact, concernsOf, isThing } from './capture-form.ts';

export type SignalToSend = {
  readonly item: AdviceItem;
  readonly observations: readonly string[];
  /** Only with the signal about what was called about. */
  readonly called: CalledNumber | null;
  readonly withHouseNumber: boolean;
  readonly withPhoto: boolean;
  /** Own words go once, with the most urgent. */
  readonly withWords: boolean;
  readonly urgent: boolean;
};

export type Choice = {
  /** The advice was to wait and look again, and the volunteer sends it all the same. */
  readonly alsoIfWanted: boolean;
};

export const calledItem = (advice: Advice, called: CalledNumber | null): AdviceItem | undefined =>
  called === null
    ? undefined
    : advice.items.find(({ outcome }) => outcome === (called === '112' ? 'call_112' : 'call_police'));

type Group = Pick<SignalToSend, 'item' | 'observations' | 'called'>;

/**
 * What was called about: the facts of that very advice; else every fact about people or crime, each with its own desk, which then knows
 * that somebody called; else the call itself.
 */
const calledAbout = (
  book: CompassBook,
  called: CalledNumber,
  advice: Advice,
  call: AdviceItem,
): readonly Group[] => {
  if (call.observations.length > 0) return [{ item: call, observations: call.observations, called }];
  const isHeavy = (code: string): boolean => concerns[concernsOf(book, [code])[0] ?? 'unknown'].isHeavy;
  const withDesk = advice.items
    .filter(({ stores, observations }) => stores !== 'no' && observations.some(isHeavy))
    .map((item) => ({ item, observations: item.observations, called }));
  // Of what is otherwise never stored the call makes something to know.
  const withoutDesk = advice.items.flatMap(({ stores, observations }) =>
    stores === 'no' ? observations.filter(isHeavy) : [],
  );
  if (withoutDesk.length > 0) return [{ item: call, observations: withoutDesk, called }, ...withDesk];
  if (withDesk.length > 0) return withDesk;
  return called === '112' ? [{ item: call, observations: [calledFact], called }] : [];
};

export const signalsToSend = (
  book: CompassBook,
  form: CaptureForm,
  advice: Advice,
  { alsoIfWanted }: Choice,
): readonly SignalToSend[] => {
  const call = calledItem(advice, form.called);
  const about =
    call === undefined || form.called === null ? [] : calledAbout(book, form.called, advice, call);
  const taken = new Set(about.flatMap(({ observations }) => observations));
  const stored = ({ stores }: AdviceItem): boolean =>
    stores === 'yes' || (stores === 'if_wanted' && alsoIfWanted);
  const groups: readonly Group[] = [
    ...about,
    ...advice.items
      .filter((item) => item !== call && stored(item))
      .map((item) => ({
        item,
        observations: item.observations.filter((code) => !taken.has(code)),
        called: null,
      })),
  ].filter(({ observations }) => observations.length > 0);
  return groups.map(({ item, observations, called }, at) => ({
    item,
    observations,
    called,
    withHouseNumber: needsHouseNumber(book, observations),
    withPhoto: isThing(book, observations),
    withWords: at === 0,
    urgent: called !== null || item.outcome === 'call_112' || item.outcome === 'call_police',
  }));
};
