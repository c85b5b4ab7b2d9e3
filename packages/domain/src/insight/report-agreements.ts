/** Agreements in the month report: how many promises were kept and late as it stands today, with the list behind it; of long ago only which were kept. */
import type { AgreementForTeam } from '../agreements/index.ts';
import type { CalendarDay } from '../people/index.ts';
import type { AgreementsKept } from './month-figures.ts';
import type { ReportPart, ReportSection } from './report-text.ts';
import type { ReportWords } from './report-words-nl.ts';

/** One agreement that held in the month, as the team may see it. */
export type AgreementNow = AgreementForTeam & {
  readonly agreementId: string;
  readonly title: string;
  /** A kind of desk or an organisation, never a person. */
  readonly partner: string;
  readonly countedAs: 'signals' | 'requests';
  /** Null when nothing was due, or when it may not be told. */
  readonly isKept: boolean | null;
};

export type AgreementsNow = {
  readonly on: CalendarDay;
  readonly kept: number;
  readonly due: number;
  readonly agreements: readonly AgreementNow[];
};

type Count = { readonly kept: number; readonly late: number; readonly open: number };
type Row = AgreementNow['rows'][number];

const any = ({ kept, late, open }: Count): boolean => kept + late + open > 0;

/** Where only what is quiet could have come, "nothing came" would say something about it. */
const sentencesOf = (one: AgreementNow, words: ReportWords): readonly string[] => {
  const { kept, quiet, quietHidden, countedAs } = one;
  const loud =
    kept === null || (kept.signals === 0 && quietHidden)
      ? []
      : kept.signals === 0
        ? [words.promiseNone]
        : [
            words.promiseCount('take', kept.take),
            ...(any(kept.answer) ? [words.promiseCount('answer', kept.answer)] : []),
          ];
  if (!quietHidden) return loud;
  return [
    ...loud,
    quiet === null
      ? words.promiseFew[countedAs]
      : words.promiseQuiet(countedAs, quiet.about, quiet.takenInTime, quiet.answeredInTime),
  ];
};

const cell = (verdict: Row['take'], doneOn: string | null, dueOn: string, words: ReportWords): string =>
  verdict === 'none'
    ? words.verdicts.none
    : `${words.verdicts[verdict]}, ${doneOn === null ? words.promiseDue(words.dayOfMonth(dueOn)) : words.dayOfMonth(doneOn)}`;

const partOf = (one: AgreementNow, words: ReportWords): ReportPart => ({
  id: one.agreementId,
  heading: `${one.title} (${one.partner})`,
  sentences: sentencesOf(one, words),
  list:
    one.rows.length === 0
      ? null
      : {
          caption: words.behind(one.rows.length),
          heads: words.behindHeads,
          rows: one.rows.map((row) => [
            row.number ?? '',
            words.dayOfMonth(row.arrivedOn),
            cell(row.take, row.takenOn, row.takeDueOn, words),
            cell(row.answer, row.answeredOn, row.answerDueOn, words),
          ]),
        },
});

const nowSection = (now: AgreementsNow, words: ReportWords): ReportSection => ({
  id: 'agreements',
  heading: words.agreements,
  sentences: [
    now.agreements.length === 0 ? words.agreementsNone : words.agreementsKeptNow(now.kept, now.due),
    ...(now.kept < now.due ? [words.agreementsTalk] : []),
    ...(now.agreements.length === 0 ? [] : [words.agreementsOn(words.day(now.on))]),
  ],
  table: null,
  parts: now.agreements.map((one) => partOf(one, words)),
});

/** Kept figures say which agreements were kept and never how often: what is told of long ago. */
const keptSection = (agreements: AgreementsKept, words: ReportWords): ReportSection => ({
  id: 'agreements',
  heading: words.agreements,
  sentences: [
    words.agreementsKept(agreements.kept, agreements.due),
    ...(agreements.kept < agreements.due ? [words.agreementsTalk] : []),
  ],
  table:
    agreements.lines.length === 0
      ? null
      : {
          caption: words.agreements,
          heads: words.agreementHeads,
          rows: agreements.lines.map(({ title, partner, isKept }) => [
            `${title} (${partner})`,
            isKept ? words.agreementKept : words.agreementLate,
          ]),
        },
  parts: [],
});

export const agreementsSection = (
  kept: AgreementsKept | null,
  now: AgreementsNow | null,
  words: ReportWords,
): readonly ReportSection[] => {
  if (now !== null) return [nowSection(now, words)];
  return kept === null ? [] : [keptSection(kept, words)];
};
