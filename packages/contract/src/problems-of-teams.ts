/** What can be refused around the roster and the life of a team. */
export type Entry = { readonly status: number; readonly nl: string; readonly en: string };

export const teamProblems = {
  roster_past: {
    status: 409,
    nl: 'Dit is al begonnen of voorbij. Kies iets wat nog komt.',
    en: 'This has begun or is over. Choose something that is still to come.',
  },
  roster_cancelled: {
    status: 409,
    nl: 'Dit gaat niet door. Kijk welke andere rondes er zijn.',
    en: 'This does not go on. See which other rounds there are.',
  },
  roster_not_now: {
    status: 409,
    nl: 'Je staat nu op pauze, of je bent nog niet gestart. Zet je pauze uit, of vraag je coördinator.',
    en: 'You are pausing, or have not started yet. End your pause, or ask your coordinator.',
  },
  roster_not_qualified: {
    status: 409,
    nl: 'Voor deze ronde is een cursus nodig die jij nog niet hebt, of die verlopen is. Vraag je coördinator.',
    en: 'This round asks for a course that you do not have yet, or that has expired. Ask your coordinator.',
  },
  roster_overlap: {
    status: 409,
    nl: 'Je staat dan al ergens anders ingepland. Meld je daar eerst af, of kies een ander moment.',
    en: 'You are down for something else at that time. Sign off there first, or choose another moment.',
  },
  roster_too_late: {
    status: 409,
    nl: 'Zelf afmelden kan nu niet meer. Bel je coördinator, of vraag een teamgenoot je plek over te nemen.',
    en: 'It is too late to sign off here. Call your coordinator, or ask a team mate to take your place.',
  },
  roster_full: {
    status: 409,
    nl: 'Alle plekken zijn bezet. Maak eerst een plek erbij.',
    en: 'All places are taken. Make one more place first.',
  },
  roster_has_people: {
    status: 409,
    nl: 'Er staan meer mensen op dan je nu toelaat. Haal eerst iemand eraf.',
    en: 'There are more people on it than you allow now. Take somebody off first.',
  },
  roster_person_busy: {
    status: 409,
    nl: 'Deze persoon is op die tijd al ergens anders ingepland. Kies iemand anders, of haal diegene daar eerst af.',
    en: 'This person is down for something else at that time. Choose somebody else, or take that person off there first.',
  },
  roster_person_not_now: {
    status: 409,
    nl: 'Deze persoon is op pauze of is nog niet gestart. Kies iemand anders.',
    en: 'This person is pausing or has not started yet. Choose somebody else.',
  },
  roster_person_not_qualified: {
    status: 409,
    nl: 'Voor deze ronde is een cursus nodig die deze persoon nog niet heeft, of die verlopen is. Kies iemand anders.',
    en: 'This round asks for a course that this person does not have yet, or that has expired. Choose somebody else.',
  },
  roster_overlap_other: {
    status: 409,
    nl: 'Iemand die erop staat, is op die nieuwe tijd al ergens anders ingepland. Kies een andere tijd, of haal diegene er eerst af.',
    en: 'Somebody on it is down for something else at that new time. Choose another time, or take that person off first.',
  },
  task_not_yet: {
    status: 409,
    nl: 'Dit is nog niet begonnen. Schrijf het op als het voorbij is.',
    en: 'This has not begun yet. Write it down when it is over.',
  },
  rules_changed: {
    status: 409,
    nl: 'Er is intussen een nieuwe versie. Lees die eerst en ga dan akkoord.',
    en: 'There is a newer version by now. Read that one first, then accept it.',
  },
  equipment_lent: {
    status: 409,
    nl: 'Dit is nu uitgeleend. Schrijf eerst op dat het terug is.',
    en: 'This is lent out now. Write down first that it came back.',
  },
  member_left: {
    status: 409,
    nl: 'Deze persoon doet niet (meer) mee in dit team. Kies iemand die nu meedoet.',
    en: 'This person is not in this team (any more). Choose somebody who takes part now.',
  },
} as const satisfies Readonly<Record<string, Entry>>;
