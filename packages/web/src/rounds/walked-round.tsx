/** One walked round in a list: when, who, how long, quiet, and what was counted. */
import type { WalkedRound } from '@buurtplus/contract/rounds';
import { countables } from '@buurtplus/domain/rounds';
import type { ReactNode } from 'react';
import { type PillKind, StatePill } from '../ui/index.ts';
import { momentInWords, timeInWords } from '../words/moments.ts';
import { useLanguage } from '../words/words.tsx';
import { namesInWords } from './round-words.ts';
import { type WalkedWords, walkedWords } from './walked-words.ts';

/** Half a day without an end: somebody forgot to stop. */
const forgottenMs = 12 * 60 * 60_000;

const stateOf = (
  round: WalkedRound,
  words: WalkedWords,
  now: number,
): { readonly kind: PillKind; readonly text: string } | null => {
  if (round.status === 'ended' && !round.together) return { kind: 'waiting', text: words.alone };
  if (round.endedBy === 'nobody') return { kind: 'waiting', text: words.notEnded };
  if (round.status === 'ended') return round.quiet ? { kind: 'done', text: words.quietPill } : null;
  if (now - Date.parse(round.startedAt ?? '') > forgottenMs) return { kind: 'waiting', text: words.notEnded };
  return round.status === 'waiting'
    ? { kind: 'waiting', text: words.waiting }
    : { kind: 'busy', text: words.onPill };
};

export const WalkedCard = ({
  round,
  areaNames,
  children,
}: {
  readonly round: WalkedRound;
  readonly areaNames: ReadonlyMap<string, string>;
  readonly children?: ReactNode;
}) => {
  const { language } = useLanguage();
  const words = walkedWords(language);
  const now = new Date();
  const state = stateOf(round, words, now.getTime());
  const counted = countables.filter((what) => round.counts[what] > 0);
  const endedFor = words.endedFor[round.endedBy ?? 'walkers'];
  const area = round.zone ?? areaNames.get(round.neighbourhoodCode ?? '');
  const signedOn =
    round.signedOnAt === null ? undefined : words.signedOn(timeInWords(new Date(round.signedOnAt), language));
  return (
    <li className="bpp-card">
      <div className="bpp-row bpp-walked">
        <h3>{round.startedAt === null ? '' : momentInWords(round.startedAt, language, now)}</h3>
        {state === null ? null : <StatePill kind={state.kind}>{state.text}</StatePill>}
      </div>
      <p>
        {namesInWords(
          round.walkers.map((name) => name ?? words.someone),
          language,
        )}
      </p>
      <p className="bpp-soft">
        {[words.took(round.walkingMinutes), area, signedOn].filter((part) => part !== undefined).join(' · ')}
      </p>
      {endedFor == null ? null : <p>{endedFor}</p>}
      {counted.length === 0 ? null : (
        <p className="bpp-soft">
          {counted.map((what) => words.counts[what]?.(round.counts[what]) ?? '').join(' · ')}
        </p>
      )}
      {children}
    </li>
  );
};
