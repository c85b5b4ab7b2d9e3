/** What an administrator reads about teams; Dutch, and the same in English. */
import type { TeamEndReason } from '@buurtplus/domain/people';
import type { Language } from '../words/words.tsx';

const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`;

const nl = {
  title: 'Teams',
  intro: 'De buurtpreventieteams van jullie gemeente, en in welke buurten ze lopen.',
  none: 'Er is nog geen team. Maak het eerste team en nodig een coördinator uit. Die nodigt daarna zelf de vrijwilligers uit.',
  add: 'Maak een team',
  members: (many: number) => count(many, 'lid', 'leden'),
  hoods: (many: number) => count(many, 'buurt', 'buurten'),
  coordinatorYes: 'Heeft een coördinator',
  coordinatorAsked: 'Coördinator is uitgenodigd',
  coordinatorNo: 'Geen coördinator',
  coordinatorNoHint: 'Zonder coördinator maakt niemand het rooster.',
  invite: 'Nodig een coördinator uit',
  stopped: 'Gestopte teams',
  stoppedOn: (day: string, reason: string) => `Gestopt op ${day}: ${reason}`,
  reasons: {
    too_few_people: 'te weinig mensen',
    merged: 'samen met een ander team',
    other_way: 'gaat op een andere manier verder',
    not_needed: 'niet meer nodig',
  } as Readonly<Record<TeamEndReason, string>>,
  newTitle: 'Een team maken',
  newIntro: 'Een team heeft een naam en buurten. Dat kun je later aanpassen.',
  name: 'Naam van het team',
  nameHint: 'Zoals bewoners het team noemen.',
  hoodsLegend: 'In welke buurten loopt het team?',
  search: 'Zoek een buurt of wijk',
  found: (shown: number, all: number) => `${shown} van ${count(all, 'buurt', 'buurten')}`,
  nothingFound: 'Geen buurt met die naam. Haal een woord weg.',
  chosen: (many: number) =>
    many === 0 ? 'Nog geen buurt gekozen' : `${count(many, 'buurt', 'buurten')} gekozen`,
  alsoWalks: (names: string) => `ook: ${names}`,
  coordinator: 'De eerste coördinator',
  coordinatorIntro:
    'Die krijgt een mail met een uitnodiging. De mail werkt zeven dagen. Je kunt dit ook later doen.',
  coordinatorName: 'Naam',
  coordinatorEmail: 'E-mailadres',
  make: 'Maak het team',
  made: (name: string) => `${name} is gemaakt.`,
  madeSent: (name: string, email: string) => `${name} is gemaakt. De uitnodiging ging naar ${email}.`,
  madeNotSent: (name: string) =>
    `${name} is gemaakt, maar de mail ging niet weg. Nodig de coördinator straks opnieuw uit.`,
  changeTitle: 'Naam en buurten',
  whatStays: 'Wat er verandert',
  staysLines: (coming: number, agreements: number) => [
    'Vanaf nu ziet het team de aandachtspunten en de kaart van de nieuwe buurten.',
    coming === 0
      ? 'Er staan geen rondes gepland.'
      : `${count(coming, 'geplande ronde of taak blijft', 'geplande rondes en taken blijven')} zoals ze zijn.`,
    agreements === 0
      ? 'Het team heeft geen open afspraken.'
      : `${count(agreements, 'afspraak blijft', 'afspraken blijven')} gelden voor de buurten die erin staan.`,
    'Open signalen blijven bij het loket waar ze liggen.',
  ],
  zonesLose: (names: string) =>
    `Deze gebieden op het rooster liggen dan (deels) buiten het team: ${names}. De coördinator past ze zelf aan.`,
  keep: 'Bewaar',
  kept: 'Bewaard.',
  stopTitle: 'Het team stoppen',
  stopIntro: 'Vertel het eerst zelf aan het team. Stoppen kan niet terug; een nieuw team maken kan wel.',
  stopLines: (members: number, coming: number, invitations: number, agreements: number, lent: number) => [
    members === 0
      ? 'Er zit niemand in het team.'
      : `${count(members, 'lid heeft', 'leden hebben')} meteen geen toegang meer tot het team.`,
    coming === 0 ? 'Er staat niets gepland.' : `Wat gepland staat (${coming}) gaat niet door.`,
    ...(invitations === 0
      ? []
      : [`${count(invitations, 'open uitnodiging vervalt', 'open uitnodigingen vervallen')}.`]),
    'Namen, wensen en nummers van leden gaan na dertig dagen weg. Cursussen na een jaar.',
    'Wie nergens anders een rol heeft: ook het account gaat na dertig dagen weg.',
    'Signalen blijven bij hun loket, met hun eigen termijn. Rondes worden na dertien maanden alleen nog cijfers.',
    ...(agreements === 0
      ? []
      : [
          `${count(agreements, 'afspraak blijft', 'afspraken blijven')} staan bij de partner. Zeg die zelf af.`,
        ]),
    ...(lent === 0 ? [] : [`${count(lent, 'geleend ding is', 'geleende dingen zijn')} nog niet terug.`]),
  ],
  walks: (many: number) =>
    `Er ${many === 1 ? 'is nu 1 ronde' : `zijn nu ${many} rondes`} op straat. Stop het team als iedereen thuis is.`,
  reason: 'Waarom stopt het team?',
  pickReason: 'Kies',
  stop: 'Stop dit team',
  stopSure: 'Zeker? Tik nog een keer',
  stoppedNow: 'Het team is gestopt.',
  notThere: 'Dit team is er niet.',
  again: 'Probeer opnieuw',
  noNetwork: 'Geen verbinding. Wat je invulde staat er nog. Probeer het opnieuw.',
  wrong: {
    already_there: 'Een ander team heet al zo. Kies een andere naam.',
    needed: 'Kies minstens één buurt.',
    too_many: 'Dat zijn te veel buurten voor één team.',
    unknown: 'Een van deze buurten staat niet op de kaart van jullie gemeente.',
    not_an_email: 'Dit is geen e-mailadres.',
  } as Readonly<Record<string, string>>,
};

export type TeamAdminWords = typeof nl;

const en: TeamAdminWords = {
  title: 'Teams',
  intro: 'The neighbourhood-watch teams of your municipality, and where they walk.',
  none: 'There is no team yet. Make the first one and invite a coordinator, who then invites the volunteers.',
  add: 'Make a team',
  members: (many) => count(many, 'member', 'members'),
  hoods: (many) => count(many, 'neighbourhood', 'neighbourhoods'),
  coordinatorYes: 'Has a coordinator',
  coordinatorAsked: 'Coordinator is invited',
  coordinatorNo: 'No coordinator',
  coordinatorNoHint: 'Without a coordinator nobody makes the roster.',
  invite: 'Invite a coordinator',
  stopped: 'Stopped teams',
  stoppedOn: (day, reason) => `Stopped on ${day}: ${reason}`,
  reasons: {
    too_few_people: 'too few people',
    merged: 'together with another team',
    other_way: 'goes on in another way',
    not_needed: 'not needed any more',
  },
  newTitle: 'Make a team',
  newIntro: 'A team has a name and neighbourhoods. You can change that later.',
  name: 'Name of the team',
  nameHint: 'As residents call the team.',
  hoodsLegend: 'In which neighbourhoods does the team walk?',
  search: 'Look for a neighbourhood or district',
  found: (shown, all) => `${shown} of ${count(all, 'neighbourhood', 'neighbourhoods')}`,
  nothingFound: 'No neighbourhood with that name. Take a word away.',
  chosen: (many) =>
    many === 0 ? 'No neighbourhood chosen yet' : `${count(many, 'neighbourhood', 'neighbourhoods')} chosen`,
  alsoWalks: (names) => `also: ${names}`,
  coordinator: 'The first coordinator',
  coordinatorIntro: 'Gets a mail with an invitation that works for seven days. You can also do this later.',
  coordinatorName: 'Name',
  coordinatorEmail: 'E-mail address',
  make: 'Make the team',
  made: (name) => `${name} is made.`,
  madeSent: (name, email) => `${name} is made. The invitation went to ${email}.`,
  madeNotSent: (name) => `${name} is made, but the mail did not go out. Invite the coordinator again later.`,
  changeTitle: 'Name and neighbourhoods',
  whatStays: 'What changes',
  staysLines: (coming, agreements) => [
    'From now on the team sees the attention points and the map of the new neighbourhoods.',
    coming === 0
      ? 'Nothing is planned.'
      : `${count(coming, 'planned round or task stays', 'planned rounds and tasks stay')} as they are.`,
    agreements === 0
      ? 'The team has no open agreements.'
      : `${count(agreements, 'agreement goes', 'agreements go')} on for the neighbourhoods in them.`,
    'Open signals stay with the desk where they are.',
  ],
  zonesLose: (names) =>
    `These areas on the roster then lie (partly) outside the team: ${names}. The coordinator changes them.`,
  keep: 'Keep',
  kept: 'Kept.',
  stopTitle: 'Stop the team',
  stopIntro: 'Tell the team yourself first. Stopping cannot be undone; making a new team can be done.',
  stopLines: (members, coming, invitations, agreements, lent) => [
    members === 0
      ? 'Nobody is in the team.'
      : `${count(members, 'member has', 'members have')} no access to the team any more, at once.`,
    coming === 0 ? 'Nothing is planned.' : `What is planned (${coming}) is called off.`,
    ...(invitations === 0 ? [] : [`${count(invitations, 'open invitation ends', 'open invitations end')}.`]),
    'Names, wishes and numbers of members go after thirty days. Courses after a year.',
    'Who has no role elsewhere: the account goes after thirty days too.',
    'Signals stay with their desk, with a term of their own. After thirteen months rounds are figures only.',
    ...(agreements === 0
      ? []
      : [`${count(agreements, 'agreement stays', 'agreements stay')} with the partner. End those yourself.`]),
    ...(lent === 0 ? [] : [`${count(lent, 'lent thing is', 'lent things are')} not back yet.`]),
  ],
  walks: (many) =>
    `${many === 1 ? '1 round is' : `${many} rounds are`} on the street now. Stop the team when everybody is home.`,
  reason: 'Why does the team stop?',
  pickReason: 'Choose',
  stop: 'Stop this team',
  stopSure: 'Sure? Tap once more',
  stoppedNow: 'The team has stopped.',
  notThere: 'This team is not there.',
  again: 'Try again',
  noNetwork: 'No connection. What you filled in is still here. Try again.',
  wrong: {
    already_there: 'Another team has this name. Choose another one.',
    needed: 'Choose at least one neighbourhood.',
    too_many: 'Those are too many neighbourhoods for one team.',
    unknown: 'One of these neighbourhoods is not on the map of your municipality.',
    not_an_email: 'This is no e-mail address.',
  },
};

const words: Readonly<Record<Language, TeamAdminWords>> = { nl, en };
export const teamAdminWords = (language: Language): TeamAdminWords => words[language];
