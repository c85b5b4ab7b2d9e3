/** The list on paper for walking past with the wijkregisseur: in the reader's language, without anybody's name. */
import type { InspectionResultPage, SeenPoint } from '@buurtplus/contract/inspections';
import { aspectWords, levelNames, levels, safetyWords } from '@buurtplus/domain/inspections';
import type { PdfPage } from '../platform/pdf/render-pdf.ts';
import { drawWalkMap, type MapShape } from './walk-map.ts';

type Reader = {
  readonly language: 'nl' | 'en';
  readonly today: string;
  readonly publicUrl: string;
  readonly areaNames: ReadonlyMap<string, string>;
  /** Of the map of the municipality: what the points are drawn on. */
  readonly areas: readonly MapShape[];
};

const words = {
  nl: {
    title: (title: string) => `Looplijst: ${title}`,
    loose: 'Losse punten van een ronde',
    team: (team: string, day: string) => `${team} · schouw van ${day}`,
    drawn: (seed: string, year: number) =>
      `De punten zijn geloot met de code "${seed}" op de buurtkaart van ${year}. Met dezelfde code komen dezelfde punten eruit.`,
    how: 'Loop samen langs de punten. Schrijf op wat jullie afspreken: wie doet wat, en wanneer. Schrijf geen namen van bewoners op.',
    heads: ['Nr', 'Plek', 'Wat we zagen', 'Afspraak: wie, wat, wanneer'],
    nothing: '',
    fine: 'Alles B of beter.',
    unreachable: 'Hier konden we niet komen.',
    signal: 'Is doorgegeven als signaal.',
    differ: 'we zagen het verschillend',
    points: 'De punten',
    map: 'De kaart, met de nummers van de punten',
    present: ['Datum', 'Wie liepen mee (rollen)', 'Volgende keer'],
    footer: (today: string) => `Buurtpreventie PLUS · gemaakt op ${today}`,
    qr: 'Bekijk deze schouw op je telefoon',
    of: 'Niveaus: A+ zeer goed, A goed, B voldoende, C matig, D slecht. B is de norm.',
  },
  en: {
    title: (title: string) => `Walk list: ${title}`,
    loose: 'Loose points of a round',
    team: (team: string, day: string) => `${team} · inspection of ${day}`,
    drawn: (seed: string, year: number) =>
      `The points were drawn with the code "${seed}" on the neighbourhood map of ${year}. The same code gives the same points.`,
    how: 'Walk past the points together. Write down what you agree: who does what, and when. Write no names of residents.',
    heads: ['No', 'Place', 'What we saw', 'Agreed: who, what, when'],
    nothing: '',
    fine: 'All at B or better.',
    unreachable: 'We could not get here.',
    signal: 'Was passed on as a signal.',
    differ: 'we saw it differently',
    points: 'The points',
    map: 'The map, with the numbers of the points',
    present: ['Date', 'Who walked along (roles)', 'Next time'],
    footer: (today: string) => `Buurtpreventie PLUS · made on ${today}`,
    qr: 'See this inspection on your phone',
    of: 'Levels: A+ very good, A good, B good enough, C poor, D bad. B is the norm.',
  },
} as const;

const placeOf = (point: SeenPoint, { areaNames }: Reader): string => {
  const area = point.neighbourhoodCode === null ? '' : (areaNames.get(point.neighbourhoodCode) ?? '');
  const where =
    point.lat === null || point.lon === null ? '' : `${point.lat.toFixed(5)}, ${point.lon.toFixed(5)}`;
  return [point.label, area, where].filter((part) => part !== '').join('\n');
};

const letter = (level: string, language: 'nl' | 'en'): string =>
  levels.some((one) => one === level)
    ? (levelNames[level as keyof typeof levelNames][language].split(' ')[0] ?? level)
    : '';

/** Only what asks for something: below B, not good, or where two people differ across that line. */
const seenOf = (point: SeenPoint, language: 'nl' | 'en'): string => {
  const said = words[language];
  if (!point.reachable) return said.unreachable;
  const levelsHere = point.judgements.map(({ aspect, given }) => ({
    aspect,
    given: given.filter((one) => one !== 'not_here'),
  }));
  const below = levelsHere
    .filter(({ given }) => given.some((one) => one === 'c' || one === 'd'))
    .map(({ aspect, given }) => {
      const letters = [...new Set(given)].map((one) => letter(one, language)).join(' / ');
      const differ = new Set(given).size > 1 ? ` (${said.differ})` : '';
      return `${aspectWords[aspect].name[language]}: ${letters}${differ}`;
    });
  const unsafe = point.answers
    .filter(({ given }) => given.includes('not_good'))
    .map(
      ({ question }) =>
        `${safetyWords[question].name[language]}: ${safetyWords[question].not_good[language]}`,
    );
  const signal = point.signals > 0 ? [said.signal] : [];
  const lines = [...below, ...unsafe, ...signal];
  if (lines.length > 0) return lines.join('\n');
  return levelsHere.some(({ given }) => given.length > 0) ? said.fine : said.nothing;
};

export const walkListPage = (page: InspectionResultPage, reader: Reader): PdfPage => {
  const { language } = reader;
  const said = words[language];
  const { inspection } = page;
  const { seed, areaYear } = inspection;
  const svg = drawWalkMap(reader.areas, inspection.neighbourhoodCodes, page.seen);
  return {
    title: said.title(inspection.way === 'loose' ? said.loose : inspection.title),
    language,
    footer: said.footer(reader.today),
    landscape: true,
    blocks: [
      { kind: 'text', text: said.team(inspection.teamName, inspection.plannedOn) },
      { kind: 'text', text: said.how },
      ...(seed === null || areaYear === null
        ? []
        : [{ kind: 'small' as const, text: said.drawn(seed, areaYear) }]),
      { kind: 'small', text: said.of },
      { kind: 'heading', text: said.points },
      {
        kind: 'table',
        heads: said.heads,
        widths: [30, 150, '*', 220],
        rows: page.seen.map((point, at) => [
          String(at + 1),
          placeOf(point, reader),
          seenOf(point, language),
          '',
        ]),
      },
      ...(svg === null
        ? []
        : [
            { kind: 'page_break' as const },
            { kind: 'heading' as const, text: said.map },
            { kind: 'drawing' as const, svg, width: 560 },
          ]),
      { kind: 'lines', labels: said.present },
      {
        kind: 'qr',
        value: `${reader.publicUrl}/schouw/${inspection.inspectionId}/resultaat`,
        label: said.qr,
      },
    ],
  };
};
