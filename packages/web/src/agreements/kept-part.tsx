/** Kept or late: a sentence first, then what helps, then the numbers and days behind it. */
import type { AgreementPage, KeptOnWire, KeptRowOnWire } from '@buurtplus/contract/agreements';
import { Link } from '@tanstack/react-router';
import { Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { monthInWords, shortDay, useAgreementWords } from './agreement-words.ts';
import type { AgreementWords, CountedAs } from './words-nl.ts';
import '../styles/small-table.css';

export const countedAs = (partner: AgreementPage['partner']): CountedAs =>
  partner.organisation === null ? 'signals' : 'requests';

/** What is told of: all that can be looked back on, or one month of it. */
type During = 'year' | 'month';

/** In one line; the same words on the page, in the meeting and in the list. */
export const keptInWords = (
  kept: KeptOnWire,
  words: AgreementWords,
  what: CountedAs,
  during: During = 'year',
): string => {
  const taken = kept.take.kept + kept.take.late;
  const answered = kept.answer.kept + kept.answer.late;
  const parts = [
    taken === 0 ? null : words.keptTake(kept.take.kept, taken, what),
    answered === 0 ? null : words.keptAnswer(kept.answer.kept, answered),
    kept.answer.open === 0 ? null : words.keptOpen(kept.answer.open),
  ].filter((part) => part !== null);
  if (parts.length > 0) return parts.join(' ');
  if (during === 'month') return words.keptNothingInMonth;
  return what === 'signals' ? words.keptNothing : words.keptNothingAsked;
};

type Figures = Pick<AgreementPage, 'kept' | 'quietMonths' | 'quietHidden'>;

/** The sentence, and of what is quiet the months that can be told. */
export const KeptLines = ({
  figures,
  what,
  in: during = 'year',
}: {
  readonly figures: Figures;
  readonly what: CountedAs;
  readonly in?: During;
}) => {
  const words = useAgreementWords();
  const { language } = useLanguage();
  const { kept, quietMonths, quietHidden } = figures;
  // Where only what is quiet could have come, "nothing came" would say something about it.
  const sentence =
    kept !== null && (kept.signals > 0 || !quietHidden)
      ? keptInWords(kept, words, what, during)
      : quietHidden && quietMonths.length === 0
        ? words[during === 'month' ? 'keptFewInMonth' : 'keptFew']
        : null;
  return (
    <>
      {sentence === null ? null : <p className="bpp-large">{sentence}</p>}
      {quietMonths.slice(0, 3).map(({ month, about, takenInTime, answeredInTime }) => (
        <p key={month}>
          {words.quietMonth(monthInWords(month, language), about, takenInTime, answeredInTime, what)}
        </p>
      ))}
      {quietHidden ? <p className="bpp-soft">{words.quietHidden[what]}</p> : null}
    </>
  );
};

const Verdict = ({
  verdict,
  doneOn,
  dueOn,
}: {
  readonly verdict: KeptRowOnWire['take'];
  readonly doneOn: string | null;
  readonly dueOn: string;
}) => {
  const words = useAgreementWords();
  const { language } = useLanguage();
  return (
    <>
      <strong className={`bpp-verdict bpp-verdict--${verdict}`}>{words.verdicts[verdict]}</strong>
      {verdict === 'none' ? null : (
        <small className="bpp-soft">
          {doneOn === null ? words.due(shortDay(dueOn, language)) : shortDay(doneOn, language)}
        </small>
      )}
    </>
  );
};

export const KeptRows = ({ rows }: { readonly rows: readonly KeptRowOnWire[] }) => {
  const words = useAgreementWords();
  const { language } = useLanguage();
  return (
    <table className="bpp-small-table">
      <thead>
        <tr>
          <th scope="col">
            {rows.every((row) => row.number === null) ? words.what : words.columns['number']}
          </th>
          <th scope="col">{words.columns['arrived']}</th>
          <th scope="col">{words.columns['take']}</th>
          <th scope="col">{words.columns['answer']}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.number ?? `${row.arrivedOn} ${index}`}>
            <th scope="row">
              {row.number === null ? (
                words.kinds[row.kind]
              ) : (
                <>
                  <span className="bpp-number">{row.number}</span>
                  <small className="bpp-soft">{words.kinds[row.kind]}</small>
                </>
              )}
            </th>
            <td data-label={words.columns['arrived']}>{shortDay(row.arrivedOn, language)}</td>
            <td data-label={words.columns['take']}>
              <Verdict verdict={row.take} doneOn={row.takenOn} dueOn={row.takeDueOn} />
            </td>
            <td data-label={words.columns['answer']}>
              <Verdict verdict={row.answer} doneOn={row.answeredOn} dueOn={row.answerDueOn} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const Helps = ({
  helps,
  deputy,
}: {
  readonly helps: AgreementPage['helps'];
  readonly deputy: string;
}) => {
  const words = useAgreementWords();
  if (helps.length === 0) return null;
  return (
    <Notice kind="attention">
      <p>
        <strong>{words.helpsTitle}</strong>
      </p>
      <ul className="bpp-tight">
        {helps.map((one) => (
          <li key={one}>
            {words.helps[one]} {one === 'other_contact' && deputy !== '' ? <strong>{deputy}.</strong> : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

export const KeptPart = ({ page }: { readonly page: AgreementPage }) => {
  const words = useAgreementWords();
  const began = page.versions.some((version) => version.inForceFrom !== null);
  const deputy = page.versions.find((version) => version.status === 'in_force')?.terms.deputy ?? '';
  const what = countedAs(page.partner);
  return (
    <section className="bpp-stack" aria-labelledby="kept">
      <div className="bpp-tight">
        <h2 id="kept">{words.keptTitle}</h2>
        {began ? <KeptLines figures={page} what={what} /> : <p className="bpp-large">{words.keptNotYet}</p>}
      </div>
      <Helps helps={page.helps} deputy={deputy} />
      {page.rows.length === 0 ? null : (
        <details className="bpp-more">
          <summary>{words.listOpen(page.rows.length, what)}</summary>
          <p className="bpp-soft">{words.listNote[what]}</p>
          {page.kept !== null && page.kept.signals > page.rows.length ? (
            <p className="bpp-soft">{words.listShort}</p>
          ) : null}
          <KeptRows rows={page.rows} />
        </details>
      )}
      {page.months[0] === undefined ? null : (
        <Link
          className="bpp-no-print"
          to="/afspraken/$agreementId/maand"
          params={{ agreementId: page.agreementId }}
          search={{ m: page.months[0] }}
        >
          {words.monthOpen}
        </Link>
      )}
    </section>
  );
};
