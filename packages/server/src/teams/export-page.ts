/** Own data on paper: what is held, in the order in which somebody would ask for it. */
import type { MembershipExport } from '@buurtplus/contract/teams';
import type { PdfPage } from '../platform/pdf/render-pdf.ts';

type PdfBlock = PdfPage['blocks'][number];

const words = {
  nl: {
    title: 'Wat het team van je bewaart',
    intro: (name: string, team: string, since: string) => `${name}, lid van ${team}. Stand sinds ${since}.`,
    footer: (day: string) => `Buurtpreventie PLUS · gemaakt op ${day} · alleen voor jou`,
    parts: {
      courses: 'VOG en cursussen',
      wishes: 'Wat jij prettig vindt',
      alarmNumber: 'Je nummer bij een alarm',
      accepted: 'Waar je akkoord mee ging',
      loans: 'Wat je te leen hebt',
      rounds: 'Je rondes',
      tasks: 'Je andere taken',
      places: 'Je plekken op het rooster',
      lookedBack: 'Wat je na een ronde opschreef',
      pointAnswers: 'Wat je bij aandachtspunten opschreef',
      tracks: 'Waar je telefoon zei dat je liep',
    },
    heads: {
      accepted: ['Wat', 'Versie', 'Op'],
      loans: ['Wat', 'Maat', 'Sinds'],
      rounds: ['Begin', 'Minuten', 'Rustig'],
      tasks: ['Dag', 'Wat', 'Minuten'],
      places: ['Begin', 'Wat', 'Stand'],
      lookedBack: ['Op', 'Gevoel', 'Woorden'],
      pointAnswers: ['Op', 'Wat je zag', 'Woorden'],
      tracks: ['Binnen op', 'Vakjes van 50 meter'],
    },
    vog: (dated: string, seen: string, until: string) =>
      `VOG van ${dated}, gezien op ${seen}, geldig tot en met ${until}`,
    noVog: 'Geen VOG gezien.',
    noNumber: 'Geen nummer gegeven.',
    wish: (count: string, days: string) => `Rondes per maand: ${count}. Dagen: ${days}.`,
    yes: 'ja',
    no: 'nee',
    nothing: 'Niets.',
  },
  en: {
    title: 'What the team keeps about you',
    intro: (name: string, team: string, since: string) =>
      `${name}, member of ${team}. As it is since ${since}.`,
    footer: (day: string) => `Buurtpreventie PLUS · made on ${day} · for you only`,
    parts: {
      courses: 'VOG and courses',
      wishes: 'What you like',
      alarmNumber: 'Your number for an alarm',
      accepted: 'What you accepted',
      loans: 'What is lent to you',
      rounds: 'Your rounds',
      tasks: 'Your other tasks',
      places: 'Your places on the roster',
      lookedBack: 'What you wrote after a round',
      pointAnswers: 'What you wrote about attention points',
      tracks: 'Where your phone said you walked',
    },
    heads: {
      accepted: ['What', 'Version', 'On'],
      loans: ['What', 'Size', 'Since'],
      rounds: ['Begin', 'Minutes', 'Quiet'],
      tasks: ['Day', 'What', 'Minutes'],
      places: ['Begin', 'What', 'State'],
      lookedBack: ['On', 'Feeling', 'Words'],
      pointAnswers: ['On', 'What you saw', 'Words'],
      tracks: ['Received on', 'Squares of 50 metres'],
    },
    vog: (dated: string, seen: string, until: string) =>
      `VOG of ${dated}, seen on ${seen}, valid up to and including ${until}`,
    noVog: 'No VOG seen.',
    noNumber: 'No number given.',
    wish: (count: string, days: string) => `Rounds a month: ${count}. Days: ${days}.`,
    yes: 'yes',
    no: 'no',
    nothing: 'Nothing.',
  },
} as const;

/** Why a number for an alarm is kept, and until when. */
export const aboutNumber = {
  nl: {
    alarm: {
      purpose: 'Om je te bellen als jouw ronde geen teken geeft. Alleen te zien zolang dat alarm open is.',
      term: 'Tot je het weghaalt of uit het team gaat.',
    },
    team: {
      purpose:
        'Om je te bellen als jouw ronde geen teken geeft. Ook je team ziet het, want dat koos je zelf.',
      term: 'Tot je het weghaalt, geen coördinator meer bent of uit het team gaat.',
    },
  },
  en: {
    alarm: {
      purpose: 'To call you when your round gives no sign. To be seen only while that alarm is open.',
      term: 'Until you take it away or leave the team.',
    },
    team: {
      purpose: 'To call you when your round gives no sign. Your team sees it too, for you chose so.',
      term: 'Until you take it away, are no coordinator any more or leave the team.',
    },
  },
} as const;

/** Codes are kept as they stand in the file for a program, with a space for the underscore. */
const plain = (code: string | null): string => (code ?? '').replaceAll('_', ' ');

export const exportPage = (mine: MembershipExport, today: string, language: 'nl' | 'en'): PdfPage => {
  const text = words[language];
  const at = (moment: string | null): string =>
    moment === null
      ? ''
      : new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
          dateStyle: 'medium',
          timeStyle: 'short',
          timeZone: 'Europe/Amsterdam',
        }).format(new Date(moment));
  const part = (name: keyof typeof text.heads, rows: readonly (readonly string[])[]): readonly PdfBlock[] => [
    { kind: 'heading', text: text.parts[name] },
    rows.length === 0
      ? { kind: 'text', text: text.nothing }
      : { kind: 'table', heads: text.heads[name], rows },
  ];
  const { member } = mine;
  const vog = member.certificate;
  return {
    title: text.title,
    language,
    footer: text.footer(today),
    blocks: [
      { kind: 'large', text: text.intro(member.name, mine.teamName, member.stageSince) },
      { kind: 'heading', text: text.parts.courses },
      {
        kind: 'text',
        text: vog === null ? text.noVog : text.vog(vog.datedOn, vog.seenOn, vog.validUntil),
      },
      ...(member.qualifications.length === 0
        ? []
        : [
            {
              kind: 'list' as const,
              items: member.qualifications.map(
                (one) => `${plain(one.qualification)} ${one.validUntil ?? ''}`,
              ),
            },
          ]),
      { kind: 'heading', text: text.parts.wishes },
      {
        kind: 'text',
        text: text.wish(String(member.wishes.roundsPerMonth ?? '-'), member.wishes.weekdays.join(', ')),
      },
      { kind: 'heading', text: text.parts.alarmNumber },
      {
        kind: 'text',
        text:
          mine.alarmNumber === null
            ? text.noNumber
            : `${mine.alarmNumber.number}. ${mine.alarmNumber.purpose} ${mine.alarmNumber.term}`,
      },
      ...part(
        'accepted',
        mine.accepted.map((one) => [plain(one.what), String(one.version), one.acceptedOn]),
      ),
      ...part(
        'loans',
        mine.loans.map((one) => [`${plain(one.kind)} ${one.label ?? ''}`, one.size ?? '', one.lentOn]),
      ),
      ...part(
        'rounds',
        mine.rounds.map((one) => [
          at(one.startedAt),
          String(one.walkingMinutes),
          one.quiet ? text.yes : text.no,
        ]),
      ),
      ...part(
        'tasks',
        mine.tasks.map((one) => [one.day, one.title ?? plain(one.kind), String(one.minutes)]),
      ),
      ...part(
        'places',
        mine.places.map((one) => [at(one.startsAt), plain(one.kind), plain(one.state)]),
      ),
      ...part(
        'lookedBack',
        mine.lookedBack.map((one) => [at(one.madeAt), plain(one.feeling), one.words ?? '']),
      ),
      ...part(
        'pointAnswers',
        mine.pointAnswers.map((one) => [at(one.madeAt), plain(one.sight), one.words ?? '']),
      ),
      ...part(
        'tracks',
        mine.tracks.map((one) => [at(one.receivedAt), String(one.cells.length)]),
      ),
    ],
  };
};
