/** The month report as sentences and tables: one text for the screen and for paper, so that paper can say no more. */

import type { About } from '../kernel/index.ts';
import { countables } from '../rounds/index.ts';
import { broadKinds } from './figures-of-signals.ts';
import type { MonthFigures } from './month-figures.ts';
import type { Month } from './months.ts';
import { type AgreementsNow, agreementsSection } from './report-agreements.ts';
import type { ReportSection, ReportTable } from './report-text.ts';
import { reportEn } from './report-words-en.ts';
import { type ReportWords, reportNl } from './report-words-nl.ts';
import type { ThankerRole, ThanksSentence } from './thanks.ts';

export type ThanksLine = {
  readonly role: ThankerRole;
  /** Which organisation, of a partner. */
  readonly organisation: string | null;
  readonly sentence: ThanksSentence | null;
  readonly words: string | null;
};

export type MonthReport = {
  readonly teamName: string;
  readonly figures: MonthFigures;
  /** Own earlier months and this one, oldest first. */
  readonly history: readonly { readonly month: Month; readonly rounds: number }[];
  readonly thanks: readonly ThanksLine[];
  /** How agreements of that month stand today; null once it is too long ago, and while nobody keeps any. */
  readonly agreementsNow: AgreementsNow | null;
};

export type ReportText = {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly ReportSection[];
  readonly rules: string;
};

export const reportWords = (language: 'nl' | 'en'): ReportWords => (language === 'nl' ? reportNl : reportEn);

const section = (
  id: ReportSection['id'],
  heading: string,
  sentences: readonly string[],
  table: ReportTable | null = null,
): ReportSection => ({ id, heading, sentences, table, parts: [] });

const roundsSection = ({ figures, history }: MonthReport, words: ReportWords): ReportSection => {
  const { effort, normal, month } = figures;
  return section(
    'rounds',
    words.rounds,
    [
      ...(effort.rounds === 0
        ? [words.noRounds(month)]
        : [
            words.walked(effort.rounds, effort.walkingMinutes, effort.people),
            words.quiet(effort.quiet, effort.rounds),
          ]),
      normal === null ? words.noNormal : words.normal(normal.rounds, normal.months, normal.of),
    ],
    {
      caption: words.perMonth,
      heads: [words.monthHead, words.roundsHead],
      rows: history.map((one) => [words.month(one.month), String(one.rounds)]),
    },
  );
};

const told = (value: About, words: ReportWords): string => (value === null ? words.hidden : String(value));

const signalSections = ({ figures }: MonthReport, words: ReportWords): readonly ReportSection[] => {
  const { signals } = figures;
  if (signals.passedOn === null) return [section('passed_on', words.passedOn, [words.tooFew])];
  const anyKind = broadKinds.some((kind) => signals.kinds[kind] !== null);
  return [
    section(
      'passed_on',
      words.passedOn,
      [words.passedOnAbout(signals.passedOn), ...(anyKind ? [] : [words.kindsHidden])],
      anyKind
        ? {
            caption: words.passedOn,
            heads: [words.kindHead, words.aboutHead],
            rows: broadKinds.map((kind) => [words.kinds[kind], told(signals.kinds[kind], words)]),
          }
        : null,
    ),
    section('came_back', words.cameBack, [words.cameBackUntil(words.day(figures.madeOn))], {
      caption: words.cameBack,
      heads: [words.stepHead, words.aboutHead],
      rows: (['pickedUp', 'answered', 'done'] as const).map((step) => [
        words.steps[step],
        told(signals[step], words),
      ]),
    }),
  ];
};

const otherSections = (report: MonthReport, words: ReportWords): readonly ReportSection[] => {
  const { figures, thanks, agreementsNow } = report;
  return [
    ...agreementsSection(figures.agreements, agreementsNow, words),
    ...(figures.wishes === null
      ? []
      : [
          section('wishes', words.wishes, [
            words.wishesAre(figures.wishes.people, figures.wishes.wished),
            figures.wishes.walked === null
              ? words.wishesWalkedFew
              : words.wishesWalked(figures.wishes.walked),
          ]),
        ]),
    ...(thanks.length === 0
      ? []
      : [
          section(
            'thanks',
            words.thanks,
            thanks.map((one) => `${thanksText(one, words)} (${thanksFrom(one, words)})`),
          ),
        ]),
  ];
};

/** "van de wijkagent", or from which organisation. */
export const thanksFrom = (
  { role, organisation }: Pick<ThanksLine, 'role' | 'organisation'>,
  words: ReportWords,
): string => (role === 'partner' ? words.thanksFromPartner(organisation) : words.thanksFrom[role]);

export const thanksText = (line: Pick<ThanksLine, 'sentence' | 'words'>, words: ReportWords): string =>
  line.sentence === null ? (line.words ?? '') : words.sentences[line.sentence];

export const reportText = (report: MonthReport, language: 'nl' | 'en'): ReportText => {
  const words = reportWords(language);
  const { figures } = report;
  const usual = figures.countsNormal;
  const counted = countables.filter((what) => figures.effort.counts[what] > 0 || (usual?.[what] ?? 0) > 0);
  return {
    title: words.title(figures.month),
    intro: words.intro(report.teamName, words.day(figures.madeOn)),
    sections: [
      roundsSection(report, words),
      ...(counted.length === 0
        ? []
        : [
            section(
              'counted',
              words.counted,
              counted.map((what) => {
                const line = words.counts[what](figures.effort.counts[what]);
                return usual === null ? line : `${line} (${words.usual(usual[what])})`;
              }),
            ),
          ]),
      ...signalSections(report, words),
      ...otherSections(report, words),
    ],
    rules: words.rules,
  };
};
