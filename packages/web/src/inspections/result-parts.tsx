/** Sentences and tables of results: shares of points, never a mean of letters, and plainly said when there are few. */
import type { InspectionResultPage } from '@buurtplus/contract/inspections';
import { aspectWords, enoughPoints, levelNames, levels, safetyWords } from '@buurtplus/domain/inspections';
import { useLanguage } from '../words/words.tsx';
import { useInspectionWords } from './inspection-words.ts';

type Result = InspectionResultPage['total'];

export const ResultSentences = ({ result }: { readonly result: Result }) => {
  const words = useInspectionWords();
  const { language } = useLanguage();
  const two = result.aspects.reduce((sum, one) => sum + one.lookedAtByTwo, 0);
  const same = result.aspects.reduce((sum, one) => sum + one.same, 0);
  const apart = Math.max(0, ...result.aspects.map((one) => one.mostApart));
  return (
    <>
      <p className="bpp-large">
        {words.looked(result.lookedAt, result.points)}{' '}
        {result.unreachable === 0 ? '' : `${words.unreachableCount(result.unreachable)} `}
        {result.signalled === 0 ? '' : words.signalledCount(result.signalled)}
      </p>
      <ul>
        {result.aspects.map((one) => {
          const name = aspectWords[one.aspect].name[language];
          return (
            <li key={one.aspect}>
              {one.share === null
                ? words.fewSentence(name, one.atNorm, one.points)
                : words.shareSentence(name, one.atNorm, one.points, one.share)}
            </li>
          );
        })}
      </ul>
      {result.aspects.some((one) => one.share === null) ? (
        <p className="bpp-soft">{words.fewNote(enoughPoints)}</p>
      ) : null}
      {two === 0 ? null : (
        <p>
          {words.twoSentence(same, two)} {apart === 0 ? '' : words.apart(apart)}
        </p>
      )}
    </>
  );
};

const Table = ({
  caption,
  heads,
  rows,
}: {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly [string, ...(string | number)[]])[];
}) => (
  // A table that is wider than the phone is moved by itself, also by keyboard.
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable.
  <section className="bpp-scroll" tabIndex={0} aria-label={caption}>
    <table className="bpp-pointfigures">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={heads[at + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** The figures one looks for; how often each letter was given waits below them. */
export const AspectTable = ({ result, caption }: { readonly result: Result; readonly caption: string }) => {
  const words = useInspectionWords();
  const { language } = useLanguage();
  const { table } = words;
  const shares = result.aspects.some((one) => one.share !== null);
  const nameOf = (one: Result['aspects'][number]): string => aspectWords[one.aspect].name[language];
  return (
    <div className="bpp-tight">
      <Table
        caption={caption}
        heads={[
          table.aspect,
          table.points,
          table.atNorm,
          table.below,
          table.divided,
          ...(shares ? [table.share] : []),
        ]}
        rows={result.aspects.map((one) => [
          nameOf(one),
          one.points,
          one.atNorm,
          one.below,
          one.divided,
          ...(shares ? [one.share === null ? table.few : `${one.share}%`] : []),
        ])}
      />
      <details className="bpp-levelsgiven">
        <summary>{words.levelsGiven}</summary>
        <Table
          caption={`${caption}: ${words.levelsGiven.toLowerCase()}`}
          heads={[
            table.aspect,
            ...levels.map((level) => levelNames[level][language].split(' · ')[0] ?? level),
          ]}
          rows={result.aspects.map((one) => [nameOf(one), ...levels.map((level) => one.given[level])])}
        />
      </details>
    </div>
  );
};

/** One answer beside the other: what two people did not agree on is told, and counted as neither. */
const SafetyTable = ({ result, caption }: { readonly result: Result; readonly caption: string }) => {
  const words = useInspectionWords();
  const { language } = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable.
    <section className="bpp-scroll" tabIndex={0} aria-label={caption}>
      <table className="bpp-pointfigures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.safetyTitle}</th>
            <th scope="col">{words.table.points}</th>
            <th scope="col">{words.good}</th>
            <th scope="col">{words.notGood}</th>
            <th scope="col">{words.table.divided}</th>
          </tr>
        </thead>
        <tbody>
          {result.safety.map((one) => (
            <tr key={one.question}>
              <th scope="row">{safetyWords[one.question].name[language]}</th>
              <td>{one.points}</td>
              <td>{one.good}</td>
              <td>{one.notGood}</td>
              <td>{one.divided}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** Both lists of one area. */
export const AreaTables = ({ result, name }: { readonly result: Result; readonly name: string }) => {
  const words = useInspectionWords();
  return (
    <>
      {result.aspects.length === 0 ? null : <AspectTable result={result} caption={name} />}
      {result.safety.length === 0 ? null : <SafetyTable result={result} caption={words.safetyIn(name)} />}
    </>
  );
};

export const SafetyLines = ({ result }: { readonly result: Result }) => {
  const words = useInspectionWords();
  const { language } = useLanguage();
  if (result.safety.length === 0) return null;
  const two = result.safety.reduce((sum, one) => sum + one.lookedAtByTwo, 0);
  const same = result.safety.reduce((sum, one) => sum + one.same, 0);
  return (
    <section className="bpp-tight" aria-labelledby="safety">
      <h2 id="safety">{words.safetyTitle}</h2>
      <ul>
        {result.safety.map((one) => (
          <li key={one.question}>
            {words.safetySentence(safetyWords[one.question].name[language], one.good, one.points)}
            {one.divided === 0 ? '' : ` ${words.safetyDivided(one.divided)}`}
          </li>
        ))}
      </ul>
      {two === 0 ? null : <p>{words.twoSentence(same, two)}</p>}
    </section>
  );
};
