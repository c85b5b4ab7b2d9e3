/** An advice as the command line tells it: as JSON for a checker, or as a few lines for a person. */
import type {
  Advice,
  AdviceItem,
  CompassBook,
  DeskNow,
  DutchMoment,
  Sentences,
  Text,
} from '@buurtplus/domain/compass';
import type { KompasCase } from './kompas-cases.ts';

const clock = ({ day, minute }: DutchMoment): string =>
  `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const deskJson = (at: DeskNow | null) =>
  at === null
    ? null
    : {
        code: at.desk.code,
        name: at.desk.name,
        phone: at.desk.phone,
        channel: at.desk.channel,
        formUrl: at.desk.formUrl,
        openNow: at.open,
        opensAt: at.open || at.opensAt === null ? null : clock(at.opensAt),
        answerWorkingDays: at.desk.answerWorkingDays,
        checkedOn: at.desk.checkedOn,
      };

type Told = { readonly code: string } & Text;
const told = (sentences: Sentences, codes: readonly string[]): readonly Told[] =>
  codes.flatMap((code) => {
    const text = sentences[code];
    return text === undefined ? [] : [{ code, ...text }];
  });

const itemJson = (book: CompassBook, item: AdviceItem) => ({
  outcome: item.outcome,
  table: item.table,
  rule: item.rule,
  advice: item.code,
  urgency: item.urgency,
  deskKind: item.desk,
  desk: deskJson(item.at),
  meanwhile: deskJson(item.meanwhile),
  stored: item.stores,
  because: item.because,
  observations: item.observations,
  dos: told(book.sentences, item.dos),
  donts: told(book.sentences, item.donts),
});

/** A checker that leaves danger out denies nothing. */
const doubtsOf = ({ saidNoDanger }: KompasCase, { doubts }: Advice): Advice['doubts'] =>
  saidNoDanger ? doubts : [];

export const answerJson = (book: CompassBook, one: KompasCase, advice: Advice): string => {
  const { observations: _own, ...main } = itemJson(book, advice);
  return JSON.stringify({
    ...(one.id === null ? {} : { id: one.id }),
    ...main,
    version: advice.version,
    at: clock(one.at),
    items: advice.items.map((item) => itemJson(book, item)),
    unknown: advice.unknown,
    doubts: doubtsOf(one, advice),
    ...(one.ignored.length === 0 ? {} : { ignored: one.ignored }),
  });
};

type Language = 'nl' | 'en';
const words = {
  nl: {
    call_112: 'Bel 112.',
    call_police: 'Bel 0900-8844.',
    desk: 'Geef het door.',
    talk: 'Bespreek het.',
    look_again: 'Kijk een volgende keer weer.',
    nothing: 'Niets doen. Dat is ook goed.',
    case: 'Geval',
    why: 'Waarom',
    where: 'Loket',
    open: 'nu open',
    opens: 'open vanaf',
    closed: 'nu dicht',
    meanwhile: 'intussen',
    do: 'Wel',
    dont: 'Niet',
    stored: 'Bewaard',
    stores: { yes: 'ja', after_call: 'na het bellen', if_wanted: 'alleen als je wilt', no: 'niets' },
    rule: 'Regel',
    also: 'Ook',
    unknown: 'Kent deze versie niet',
    denied: 'Je zei dat er geen gevaar is, maar wat je koos is altijd voor 112.',
    ignored: 'Niet naar gekeken',
  },
  en: {
    call_112: 'Call 112.',
    call_police: 'Call 0900-8844.',
    desk: 'Pass it on.',
    talk: 'Talk it over.',
    look_again: 'Look again next time.',
    nothing: 'Nothing to do. That is good too.',
    case: 'Case',
    why: 'Why',
    where: 'Desk',
    open: 'open now',
    opens: 'opens',
    closed: 'closed now',
    meanwhile: 'meanwhile',
    do: 'Do',
    dont: 'Do not',
    stored: 'Stored',
    stores: { yes: 'yes', after_call: 'after the call', if_wanted: 'only if you want', no: 'nothing' },
    rule: 'Rule',
    also: 'Also',
    unknown: 'Unknown to this version',
    denied: 'You said that there is no danger, but what you chose is always for 112.',
    ignored: 'Not looked at',
  },
} as const;

const deskLine = ({ desk, open, opensAt }: DeskNow, language: Language): string => {
  const w = words[language];
  const hours = open
    ? w.open
    : opensAt === null
      ? w.closed
      : `${w.closed}, ${w.opens} ${clock(opensAt).replace('T', ' ')}`;
  return `${desk.name[language]}${desk.phone === null ? '' : ` (${desk.phone})`}, ${hours}`;
};

const itemLines = (book: CompassBook, item: AdviceItem, language: Language): readonly string[] => {
  const w = words[language];
  const sentences = (codes: readonly string[]): string =>
    told(book.sentences, codes)
      .map((sentence) => sentence[language])
      .join(' ');
  const line = (name: string, text: string): readonly string[] => (text === '' ? [] : [`  ${name}: ${text}`]);
  return [
    ...line(w.why, item.because[language]),
    ...line(w.where, item.at === null ? '' : deskLine(item.at, language)),
    ...line(w.meanwhile, item.meanwhile === null ? '' : deskLine(item.meanwhile, language)),
    ...line(w.do, sentences(item.dos)),
    ...line(w.dont, sentences(item.donts)),
    ...line(w.stored, w.stores[item.stores]),
  ];
};

/** What somebody else wrote is shown without marks that steer a terminal or turn a text round. */
export const shown = (text: string | number): string => String(text).replaceAll(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');

/** @param number of the case, from 1 on */
export const answerText = (
  book: CompassBook,
  one: KompasCase,
  advice: Advice,
  { number, language }: { readonly number: number; readonly language: Language },
): readonly string[] => {
  const w = words[language];
  const [, ...others] = advice.items;
  return [
    `${w.case} ${shown(one.id ?? number)}: ${w[advice.outcome]}`,
    ...(doubtsOf(one, advice).length > 0 ? [`  ${w.denied}`] : []),
    ...itemLines(book, advice, language),
    `  ${w.rule}: ${advice.table} ${advice.rule}, ${advice.version}`,
    ...others.flatMap((item) => [
      `  ${w.also} (${item.observations.join(', ')}): ${w[item.outcome]}`,
      ...itemLines(book, item, language).map((line) => `  ${line}`),
    ]),
    ...(advice.unknown.length === 0 ? [] : [`  ${w.unknown}: ${advice.unknown.join(', ')}`]),
    ...(one.ignored.length === 0 ? [] : [`  ${w.ignored}: ${one.ignored.map(shown).join(', ')}`]),
  ];
};
