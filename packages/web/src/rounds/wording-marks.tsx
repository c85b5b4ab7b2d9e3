/** What stands out in somebody's own words, and why; it blocks nothing, for a street can be called after somebody. */
import { checkWording } from '@buurtplus/domain/wording';
import { Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';

export const WordingMarks = ({ text, intro }: { readonly text: string; readonly intro: string }) => {
  const { language } = useLanguage();
  const marks = checkWording(text, language);
  if (marks.length === 0) return null;
  return (
    <Notice kind="attention" live="status">
      <p>{intro}</p>
      <ul className="bpp-tight">
        {marks.map((mark) => (
          <li key={`${mark.start} ${mark.kind}`}>
            <strong>{text.slice(mark.start, mark.end)}</strong>: {mark.reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
};
