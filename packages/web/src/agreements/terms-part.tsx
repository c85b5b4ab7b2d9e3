/** What is agreed, as a short list; earlier versions below it, with the differences in words. */
import type { AgreementPage, AgreementVersion } from '@buurtplus/contract/agreements';
import type { Language } from '../words/words.tsx';
import { useLanguage } from '../words/words.tsx';
import { longDay, useAgreementWords } from './agreement-words.ts';
import type { AgreementWords } from './words-nl.ts';

type Terms = AgreementVersion['terms'];

const kindsIn = (terms: Terms, words: AgreementWords): string =>
  terms.kinds.map((kind) => words.kinds[kind]).join(', ');

export const TermsPart = ({
  version,
  areas,
}: {
  readonly version: AgreementVersion;
  readonly areas: readonly string[];
}) => {
  const words = useAgreementWords();
  const { language } = useLanguage();
  const { terms } = version;
  const rows = [
    [words.fields['kinds'], kindsIn(terms, words)],
    [words.areaLabel, areas.length > 6 ? words.areas(areas.length) : areas.join(', ')],
    [words.fields['channel'], terms.channel],
    [words.fields['take'], words.span(terms.take)],
    [words.fields['answer'], words.span(terms.answer)],
    [words.fields['deputy'], terms.deputy],
    [words.fields['meetEveryMonths'], words.rhythm(terms.meetEveryMonths)],
    [
      words.periodLabel,
      words.period(
        longDay(version.inForceFrom ?? terms.startsOn, language),
        terms.endsOn === null ? null : longDay(terms.endsOn, language),
      ),
    ],
  ] as const;
  return (
    <div className="bpp-stack">
      <p className="bpp-large bpp-pre">{terms.what}</p>
      <dl className="bpp-terms">
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt className="bpp-soft">{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {terms.covenant === null ? null : (
        <details className="bpp-more">
          <summary>{words.covenantOpen}</summary>
          <p className="bpp-pre">{terms.covenant}</p>
        </details>
      )}
    </div>
  );
};

/** Long texts are not repeated; that they changed is enough, the text itself stands above. */
const valueInWords = (
  terms: Terms,
  field: string,
  words: AgreementWords,
  language: Language,
): string | null => {
  switch (field) {
    case 'title':
      return terms.title;
    case 'channel':
      return terms.channel;
    case 'deputy':
      return terms.deputy;
    case 'kinds':
      return kindsIn(terms, words);
    case 'take':
      return words.span(terms.take);
    case 'answer':
      return words.span(terms.answer);
    case 'meetEveryMonths':
      return words.rhythm(terms.meetEveryMonths);
    case 'startsOn':
      return longDay(terms.startsOn, language);
    case 'endsOn':
      return terms.endsOn === null ? words.empty : longDay(terms.endsOn, language);
    default:
      return null;
  }
};

/** Each changed field as one sentence. */
export const differences = (
  before: Terms,
  after: AgreementVersion,
  words: AgreementWords,
  language: Language,
): readonly string[] =>
  after.changed.map((field) => {
    const [was, now] = [
      valueInWords(before, field, words, language),
      valueInWords(after.terms, field, words, language),
    ];
    const label = (words.fields[field] ?? field).replace(/ \(.*\)$|\?$/, '');
    return `${label}: ${was === null || now === null ? words.textChanged : words.wasNow(was, now)}`;
  });

export const Differences = ({
  page,
  version,
}: {
  readonly page: AgreementPage;
  readonly version: AgreementVersion;
}) => {
  const words = useAgreementWords();
  const { language } = useLanguage();
  const before = page.versions.find((one) => one.version < version.version && one.inForceFrom !== null);
  if (before === undefined) return <p>{words.firstVersion}</p>;
  const lines = differences(before.terms, version, words, language);
  return lines.length === 0 ? (
    <p>{words.unchanged}</p>
  ) : (
    <ul className="bpp-tight">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
};

export const Versions = ({ page }: { readonly page: AgreementPage }) => {
  const words = useAgreementWords();
  const { language } = useLanguage();
  if (page.versions.length < 2) return null;
  return (
    <details className="bpp-more">
      <summary>{words.versions}</summary>
      <ol className="bpp-list">
        {page.versions.map((version) => (
          <li key={version.version} className="bpp-card">
            <h3>
              {words.version(version.version)} · {words.versionStates[version.status]}
            </h3>
            {version.inForceFrom === null ? null : (
              <p className="bpp-soft">
                {words.period(
                  longDay(version.inForceFrom, language),
                  version.inForceUntil === null ? null : longDay(version.inForceUntil, language),
                )}
              </p>
            )}
            <Differences page={page} version={version} />
          </li>
        ))}
      </ol>
    </details>
  );
};
