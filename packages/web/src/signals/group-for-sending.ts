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

/**
 * What was called about: the facts of that advice; else everything that holds a fact about people or crime; else the call itself.
 * What goes to one receiver stays together, so that the rest is decided on the server as it was told here.
 */
const calledAbout = (
  book: CompassBook,
  form: CaptureForm,
  advice: Advice,
  call: AdviceItem,
): readonly string[] => {
  if (call.observations.length > 0) return call.observations;
  const isHeavy = (code: string): boolean => concerns[concernsOf(book, [code])[0] ?? 'unknown'].isHeavy;
  const about = advice.items.flatMap(({ observations, stores }) =>
    stores === 'no' ? observations.filter(isHeavy) : observations.some(isHeavy) ? observations : [],
  );
  if (about.length > 0) return about;
  return form.called === '112' ? [calledFact] : [];
};

export const signalsToSend = (
  book: CompassBook,
  form: CaptureForm,
  advice: Advice,
  { alsoIfWanted }: Choice,
): readonly SignalToSend[] => {
  const call = calledItem(advice, form.called);
  const about = call === undefined ? [] : calledAbout(book, form, advice, call);
  const taken = new Set(about);
  const stored = ({ stores }: AdviceItem): boolean =>
    stores === 'yes' || (stores === 'if_wanted' && alsoIfWanted);
  const groups = [
    ...(call === undefined ? [] : [{ item: call, observations: about, called: form.called }]),
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
    urgent: item.outcome === 'call_112' || item.outcome === 'call_police',
  }));
};
