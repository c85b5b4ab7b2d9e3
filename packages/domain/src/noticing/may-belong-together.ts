/** Which signals may belong to this one, and why: the explanation is all there is, and a person decides. */
import type { NoticingCalendar } from './calendar.ts';
import { type Comparison, compareSignals } from './compare.ts';
import type { NoticeableSignal } from './noticeable.ts';
import type { Related, RelatedReason } from './reasons.ts';
import { explained, gettingWorse, repeats, sameEvent } from './sequences.ts';

const placeOrder: readonly Comparison['closeness'][] = ['address', 'place', 'near'];
const themeOrder: readonly RelatedReason['code'][] = ['same_fact', 'same_theme', 'related_theme'];
const sequenceCodes: ReadonlySet<RelatedReason['code']> = new Set([
  'same_event',
  'repeat',
  'more_urgent',
  'lasts_longer',
]);

type Found = { readonly comparison: Comparison; readonly reasons: readonly RelatedReason[] };

/** The order in which a person reads them: nearest place, then nearest in kind, then what it may be becoming, then the shortest ago. */
const strongestFirst = (left: Found, right: Found): number => {
  const keysOf = ({ comparison, reasons }: Found): readonly number[] => [
    placeOrder.indexOf(comparison.closeness),
    Math.max(...reasons.map(({ code }) => themeOrder.indexOf(code))),
    -reasons.filter(({ code }) => sequenceCodes.has(code)).length,
    Math.abs(comparison.apartMs),
  ];
  const [one, other] = [keysOf(left), keysOf(right)];
  const at = one.findIndex((key, index) => key !== other[index]);
  if (at >= 0) return (one[at] ?? 0) - (other[at] ?? 0);
  return left.comparison.other.id < right.comparison.other.id ? -1 : 1;
};

/**
 * Never fails and never guesses. The same signals give the same answer, in whatever order they are handed in.
 * @param others signals the reader may see; later ones are named too, but only earlier ones make a sequence
 */
export const mayBelongTogether = (
  signal: NoticeableSignal,
  others: readonly NoticeableSignal[],
  calendar: NoticingCalendar,
): readonly Related[] => {
  const comparisons = others
    .filter(({ id }) => id !== signal.id)
    .map((other) => compareSignals(signal, other, calendar))
    .filter((comparison) => comparison !== null);
  const repeatById = repeats(signal, comparisons);
  return comparisons
    .map((comparison): Found => {
      const repeat = repeatById.get(comparison.other.id);
      return {
        comparison,
        reasons: [
          ...comparison.reasons,
          ...sameEvent(signal, comparison),
          ...(repeat === undefined ? [] : [repeat]),
          ...gettingWorse(signal, comparison),
          ...explained(comparison),
        ],
      };
    })
    .sort(strongestFirst)
    .map(({ comparison, reasons }) => ({ signalId: comparison.other.id, reasons }));
};
