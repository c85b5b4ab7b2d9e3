/** On a signal at the desk or a case: who read it from outside, and why. */
import type { SeenBy as SeenByLine } from '@buurtplus/contract/privacy';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '../offline/api.ts';
import { Notice } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { privacyWords } from './privacy-words.ts';

export const SeenByLines = ({ lines }: { readonly lines: readonly SeenByLine[] }) => {
  const { roles } = useWords();
  const { language } = useLanguage();
  const words = privacyWords(language);
  return lines.length === 0 ? null : (
    <Notice kind="info">
      <h2>{words.seenByTitle}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.openedAt + line.name}>
            {words.seenBy(
              line.name,
              roles[line.role] ?? line.role,
              momentInWords(line.openedAt, language, new Date()),
            )}{' '}
            {words.reasons[line.reasonKind]}: {line.reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

export const SeenBy = ({ signalId }: { readonly signalId: string }) => {
  const lines =
    useQuery({
      queryKey: ['seen-by', signalId],
      queryFn: async () => {
        const answer = await callApi<{ seenBy: SeenByLine[] }>('GET', `/signals/${signalId}/seen-by`);
        return answer.ok ? answer.value.seenBy : [];
      },
    }).data ?? [];
  return <SeenByLines lines={lines} />;
};
