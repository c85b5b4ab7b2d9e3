/** What is shared, drawn from the frozen text itself: the owner before and the receiver after look at the same thing. */
import type { DisclosedView } from '@buurtplus/contract/casework';
import type { ApiAnswer } from '../offline/api.ts';
import { wholeDayInWords } from '../words/moments.ts';
import { placeParts } from '../words/place.ts';
import { useLanguage } from '../words/words.tsx';
import { useCaseWords } from './case-words.ts';
import type { Revealed } from './casework.api.ts';
import { EntryLine } from './entry-line.tsx';
import { SensitiveLine } from './sensitive-line.tsx';

type Props = {
  readonly content: string;
  readonly placeName: (code: string) => string;
  /** Opens what is sensitive, by its place in the frozen text. */
  readonly onReveal: (at: number) => Promise<ApiAnswer<Revealed>>;
};

export const DisclosedBox = ({ content, placeName, onReveal }: Props) => {
  const words = useCaseWords();
  const { language } = useLanguage();
  // Our own server wrote this text from the shape that the contract names.
  const shared = JSON.parse(content) as DisclosedView;
  const parts: readonly (readonly [string, string | null])[] = [
    [
      words.place,
      shared.place === null
        ? shared.addressShielded === true
          ? words.shield.shown
          : null
        : placeParts(shared.place.street, placeName(shared.place.neighbourhoodCode)).join(', '),
    ],
    [words.fields.house_number, shared.houseNumber],
    [words.why, shared.reason],
    [words.rung, shared.rung],
    [words.review, shared.reviewOn === null ? null : wholeDayInWords(shared.reviewOn, language)],
  ];
  const shown = parts.filter((part): part is readonly [string, string] => part[1] !== null);
  const nothing = shown.length === 0 && shared.entries.length === 0;
  return (
    <div className="bpp-disclosed">
      {nothing ? <p className="bpp-soft">{words.previewEmpty}</p> : null}
      {shown.length === 0 ? null : (
        <dl className="bpp-facts">
          {shown.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {shared.entries.length === 0 ? null : (
        <ul className="bpp-case-lines">
          {shared.entries.map((entry) => (
            <li key={JSON.stringify(entry)}>
              {entry.kind === 'sensitive' ? (
                <SensitiveLine
                  name={words.sensitive.shared(entry.at + 1)}
                  onReveal={() => onReveal(entry.at)}
                />
              ) : (
                <EntryLine entry={entry} isFrozen />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
