/** A list of lines that differ between two books, each with what is other in it. */
import type { CompassBook, EditionLine } from '@buurtplus/domain/compass';
import { useLanguage } from '../words/words.tsx';
import { describeChange } from './describe-change.ts';
import { deskLineWords } from './desk-line-words.ts';
import { knowledgeWords } from './knowledge-words.ts';
import { lineName } from './lines.ts';
import { linePage } from './pages.ts';
import { PageLink } from './parts.tsx';

export const ChangedLines = ({
  lines,
  before,
  after,
  names = [],
  links = false,
}: {
  readonly lines: readonly EditionLine[];
  /** Null when it is not known what was there before. */
  readonly before: CompassBook | null;
  readonly after: CompassBook;
  /** Other books in which a line may have its name. */
  readonly names?: readonly CompassBook[];
  readonly links?: boolean;
}) => {
  const { language } = useLanguage();
  const words = knowledgeWords(language);
  return (
    <ul className="bpp-know-lines bpp-know-lines--told">
      {lines.map((line) => {
        const name = lineName([after, ...(before === null ? [] : [before]), ...names], line, language);
        const told =
          before === null
            ? ''
            : describeChange(
                before,
                after,
                line,
                { desk: deskLineWords(language), change: words.change },
                language,
              );
        return (
          <li key={`${line.part} ${line.code}`}>
            <span className="bpp-know-part">{words.parts[line.part]}</span>
            <span>
              {links ? <PageLink page={linePage(line)}>{name}</PageLink> : <strong>{name}</strong>}
              {told === '' ? null : <span className="bpp-soft">{told}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
};
