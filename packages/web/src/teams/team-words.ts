/** The sentences of team life, Dutch (B1) and English; fetched only by who opens it. */
import type { MemberWishes } from '@buurtplus/contract/teams';
import type { Language } from '../words/words.tsx';

const nl = {
  title: 'Mijn team',
  membersTitle: 'Teamleden',
  membersIntro: 'Wie er meedoet, en wat er nog geregeld moet worden. Alleen jij ziet deze lijst.',
  invite: 'Nodig iemand uit',
  stages: {
    invited: 'Uitgenodigd',
    walking_along: 'Loopt mee',
    trained: 'Heeft de cursus gedaan',
    active: 'Doet mee',
    pausing: 'Op pauze',
    left: 'Gestopt',
  } as Readonly<Record<string, string>>,
  steps: {
    join: 'Begint met meelopen',
    train: 'Cursus gedaan',
    activate: 'Doet nu zelfstandig mee',
    pause: 'Zet op pauze',
    resume: 'Pauze is voorbij',
    leave: 'Stopt bij het team',
  } as Readonly<Record<string, string>>,
  leads: { coordinator: 'coördinator', deputy: 'vervangend coördinator' } as Readonly<Record<string, string>>,
  makeLead: {
    coordinator: 'Maak eerste coördinator',
    deputy: 'Maak vervanger',
  } as Readonly<Record<string, string>>,
  load: (walked: number, planned: number) =>
    `Op het rooster: ${walked === 1 ? '1 ronde' : `${walked} rondes`} in de afgelopen vier weken, ${planned} gepland`,
  likes: (count: number) =>
    count === 1 ? 'Loopt graag 1 keer per maand' : `Loopt graag ${count} keer per maand`,
  vog: {
    missing: 'VOG nog niet gezien',
    over: 'VOG is verlopen',
    soon: 'VOG verloopt binnenkort',
    fine: 'VOG in orde',
  } as Readonly<Record<string, string>>,
  vogUntil: (date: string) => `VOG geldig tot en met ${date}`,
  vogTitle: 'VOG',
  vogHint: 'We bewaren alleen dat je hem zag, de datum en tot wanneer hij telt. Nooit het papier.',
  vogSeen: 'Gezien op',
  vogDated: 'Datum op de VOG',
  vogValid: 'Telt tot en met',
  keep: 'Bewaar',
  kept: 'Dat is bewaard.',
  wrong: {
    seen_in_future: 'De dag waarop je hem zag, ligt in de toekomst. Kijk het nog eens na.',
    dated_after_seen: 'De VOG kan niet later gemaakt zijn dan je hem zag.',
    ends_before_date: 'De einddatum ligt voor de datum op de VOG.',
  } as Readonly<Record<string, string>>,
  findName: 'Zoek op naam',
  findStage: 'Laat zien',
  filters: { all: 'Iedereen', attention: 'VOG of cursus loopt af' } as Readonly<Record<string, string>>,
  shown: (shown: number, all: number) =>
    shown === all ? `${all === 1 ? '1 teamlid' : `${all} teamleden`}` : `${shown} van de ${all} teamleden`,
  courseEnds: {
    soon: (course: string) => `${course}: loopt binnenkort af`,
    over: (course: string) => `${course}: verlopen`,
  },
  courseGone: (course: string) => `${course} staat er niet meer bij.`,
  putBack: 'Zet terug',
  /** What a step does, said before it happens. */
  stepMeans: {
    pause: (name: string, planned: number) =>
      planned === 0
        ? `${name} krijgt geen nieuwe plekken. Er staan geen rondes in de komende vier weken.`
        : `${name} krijgt geen nieuwe plekken. ${planned === 1 ? 'Eén ronde' : `${planned} rondes`} in de komende vier weken blijven staan, en ook wat later komt. Haal iemand er bij de ronde zelf af.`,
    leave: (name: string, planned: number) =>
      planned === 0
        ? `${name} kan niet meer bij het team. Er staan geen rondes in de komende vier weken.`
        : `${name} kan niet meer bij het team. ${planned === 1 ? 'Eén plek' : `${planned} plekken`} in de komende vier weken komen vrij, en ook wat later komt.`,
  } as Readonly<Record<string, (name: string, planned: number) => string>>,
  courses: 'Wat iemand kan',
  courseHint: 'Tik aan wat iemand kan. Sommige rondes vragen erom.',
  courseUntil: (date: string) => `tot en met ${date}`,
  courseDate: 'Telt tot en met (mag leeg blijven)',
  more: 'Bekijk en wijzig',
  sure: 'Zeker weten? Tik nog een keer',
  noNetwork: 'Hiervoor heb je verbinding nodig. Er is niets veranderd.',
  you: 'Jij in het team',
  since: (date: string) => `sinds ${date}`,
  wishes: 'Wat jij prettig vindt',
  wishesIntro: 'Je coördinator houdt hier rekening mee. Je zit nergens aan vast.',
  perMonth: 'Hoe vaak loop je graag?',
  perMonthAny: 'Dat maakt me niet uit',
  perMonthOf: (count: number) => (count === 1 ? '1 keer per maand' : `${count} keer per maand`),
  weekdays: 'Op welke dagen kun je?',
  dayNames: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  modes: 'Hoe ga je graag?',
  modeNames: { walking: 'lopen', cycling: 'fietsen', mobility_scooter: 'scootmobiel' } as Readonly<
    Record<string, string>
  >,
  buddies: 'Met wie loop je graag?',
  known: 'Wat het team van je weet',
  noCourses: 'Er staan nog geen cursussen bij jou.',
  along: 'Mijn gegevens meenemen',
  pausing: 'Een pauze, of stoppen',
  stopping: 'Stoppen',
  export: 'Neem mijn gegevens mee',
  exportPaper: 'Bekijk ze op papier (pdf)',
  exportHint: 'Alles wat team, rooster en rondes van je bewaren: als bestand, of om te lezen.',
  pause: 'Ik neem een pauze',
  pauseHint: 'Wat je al beloofde, blijft staan. Meld je daar zelf af als dat nodig is.',
  resume: 'Ik ben er weer',
  leave: 'Ik stop bij dit team',
  leaveHint:
    'Je plekken op het rooster komen vrij en je komt er niet meer in. Na 30 dagen staat je naam nergens meer en is je account weg, als je nergens anders een rol hebt. Neem eerst je gegevens mee als je die wilt houden.',
  left: 'Je bent gestopt. Dankjewel voor alles wat je deed.',
  mates: 'Je teamgenoten',
  placeTitle: 'Zet iemand erop',
  placeWho: 'Wie?',
  place: 'Zet erop',
  takeOff: 'Haal eraf',
};
export type TeamWords = typeof nl;

const en: TeamWords = {
  title: 'My team',
  membersTitle: 'Team members',
  membersIntro: 'Who takes part, and what still has to be arranged. Only you see this list.',
  invite: 'Invite somebody',
  stages: {
    invited: 'Invited',
    walking_along: 'Walks along',
    trained: 'Has done the course',
    active: 'Takes part',
    pausing: 'Pausing',
    left: 'Has left',
  },
  steps: {
    join: 'Begins to walk along',
    train: 'Course done',
    activate: 'Takes part independently now',
    pause: 'Put on pause',
    resume: 'Pause is over',
    leave: 'Leaves the team',
  },
  leads: { coordinator: 'coordinator', deputy: 'deputy coordinator' },
  makeLead: { coordinator: 'Make first coordinator', deputy: 'Make deputy' },
  load: (walked, planned) =>
    `On the roster: ${walked === 1 ? '1 round' : `${walked} rounds`} in the last four weeks, ${planned} planned`,
  likes: (count) => (count === 1 ? 'Likes to walk once a month' : `Likes to walk ${count} times a month`),
  vog: {
    missing: 'VOG not seen yet',
    over: 'VOG has expired',
    soon: 'VOG expires soon',
    fine: 'VOG in order',
  },
  vogUntil: (date) => `VOG valid up to and including ${date}`,
  vogTitle: 'VOG (certificate of conduct)',
  vogHint: 'We keep only that you saw it, its date and until when it counts. Never the paper.',
  vogSeen: 'Seen on',
  vogDated: 'Date on the VOG',
  vogValid: 'Counts up to and including',
  keep: 'Keep',
  kept: 'That is kept.',
  wrong: {
    seen_in_future: 'The day on which you saw it lies in the future. Please check.',
    dated_after_seen: 'The VOG cannot have been made after you saw it.',
    ends_before_date: 'The end date lies before the date on the VOG.',
  },
  findName: 'Search by name',
  findStage: 'Show',
  filters: { all: 'Everybody', attention: 'VOG or course ends' },
  shown: (shown, all) =>
    shown === all ? `${all === 1 ? '1 member' : `${all} members`}` : `${shown} of ${all} members`,
  courseEnds: {
    soon: (course) => `${course}: ends soon`,
    over: (course) => `${course}: has ended`,
  },
  courseGone: (course) => `${course} is no longer noted.`,
  putBack: 'Put back',
  stepMeans: {
    pause: (name, planned) =>
      planned === 0
        ? `${name} gets no new places. There are no rounds in the next four weeks.`
        : `${name} gets no new places. ${planned === 1 ? 'One round' : `${planned} rounds`} in the next four weeks stay, and so does what comes later. Take somebody off at the round itself.`,
    leave: (name, planned) =>
      planned === 0
        ? `${name} has no access to the team any more. There are no rounds in the next four weeks.`
        : `${name} has no access to the team any more. ${planned === 1 ? 'One place' : `${planned} places`} in the next four weeks come free, and so does what comes later.`,
  },
  courses: 'What somebody can do',
  courseHint: 'Tap what somebody can do. Some rounds ask for it.',
  courseUntil: (date) => `up to and including ${date}`,
  courseDate: 'Counts up to and including (may stay empty)',
  more: 'See and change',
  sure: 'Are you sure? Tap again',
  noNetwork: 'This needs a connection. Nothing has changed.',
  you: 'You in the team',
  since: (date) => `since ${date}`,
  wishes: 'What you like',
  wishesIntro: 'Your coordinator takes this into account. You are not tied to it.',
  perMonth: 'How often do you like to walk?',
  perMonthAny: 'I do not mind',
  perMonthOf: (count) => (count === 1 ? 'once a month' : `${count} times a month`),
  weekdays: 'On which days can you come?',
  dayNames: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  modes: 'How do you like to go?',
  modeNames: { walking: 'on foot', cycling: 'by bicycle', mobility_scooter: 'by mobility scooter' },
  buddies: 'With whom do you like to walk?',
  known: 'What the team knows of you',
  noCourses: 'No courses are noted with you yet.',
  along: 'Taking my data with me',
  pausing: 'A break, or leaving',
  stopping: 'Leaving',
  export: 'Take my data with me',
  exportPaper: 'See them on paper (pdf)',
  exportHint: 'Everything that team, roster and rounds keep about you: as a file, or to read.',
  pause: 'I am taking a break',
  pauseHint: 'What you promised stays. Sign off there yourself if you need to.',
  resume: 'I am back',
  leave: 'I leave this team',
  leaveHint:
    'Your places on the roster come free and you have no access any more. After 30 days your name is nowhere and your account is gone, when you have no other role. Take your data with you first if you want to keep it.',
  left: 'You have left. Thank you for everything you did.',
  mates: 'Your team mates',
  placeTitle: 'Put somebody on it',
  placeWho: 'Who?',
  place: 'Put on',
  takeOff: 'Take off',
};

/** How it stands with what somebody likes, in one line: "2 keer per maand · lopen, fietsen". */
export const wishesInWords = (wishes: MemberWishes, words: TeamWords): string =>
  [
    wishes.roundsPerMonth === null ? null : words.perMonthOf(wishes.roundsPerMonth),
    wishes.modes.map((mode) => words.modeNames[mode]).join(', '),
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ');

export const teamWords = (language: Language): TeamWords => (language === 'nl' ? nl : en);
/** Both sets, for the test that they are the same. */
export const bothTeamWords = { nl, en } as const;
