/** Shares with a small bar each: the bar says nothing that the number beside it does not say. */
import type { AnswerShare } from '@buurtplus/contract/evaluation';
import type { EvaluationWords } from './evaluation-words.ts';

type Value = {
  /** "before" or "after"; left out when there is one only. */
  readonly when?: string;
  readonly share: AnswerShare;
};
type Props = {
  readonly rows: readonly { readonly label: string; readonly values: readonly Value[] }[];
  readonly words: EvaluationWords;
};

export const Shares = ({ rows, words }: Props) => (
  <ul className="bpp-shares">
    {rows.map((row) => (
      <li key={row.label}>
        <strong>{row.label}</strong>
        <div className="bpp-shares__values">
          {row.values.map(({ when, share }) => (
            <div key={when ?? 'only'} className="bpp-shares__value">
              {when === undefined ? null : <span className="bpp-shares__when">{when}</span>}
              <svg viewBox="0 0 100 8" width="72" height="8" aria-hidden="true">
                <rect width="100" height="8" rx="2" fill="var(--bpp-hair)" />
                <rect width={share.estimate * 100} height="8" rx="2" fill="var(--bpp-primary)" />
              </svg>
              <span>{words.bounded(share.bound, words.percent(share.estimate))}</span>
              <span className="bpp-soft">
                {words.ofPeople(share.n)} {words.margin} {words.percent(share.low)}–
                {words.percent(share.high)}
              </span>
            </div>
          ))}
        </div>
      </li>
    ))}
  </ul>
);
