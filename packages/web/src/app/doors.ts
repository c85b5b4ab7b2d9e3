/** The work of who neither walks nor sits at the desk: where it begins, and in a sentence what it is. */
import { caseWords } from '../casework/case-words.ts';
import { eveningWords } from '../training/evening-words.ts';
import type { PhoneWords } from '../words/nl/phone.ts';
import type { Language } from '../words/words.tsx';

export type Door = { readonly to: string; readonly label: string; readonly hint: string };

const hints = {
  nl: {
    teams: 'Maak een team, kies de buurten, of stop een team.',
    invite: 'Stuur een uitnodiging en geef iemand een rol.',
    compass: 'De loketten, nummers en zinnen van jullie gemeente.',
    handover: 'Gaat iemand weg? Geef het werk aan een opvolger.',
    tray: 'Kies een loket voor een signaal dat er geen heeft.',
    caseTray: 'Geef een casus door als de eigenaar weg is.',
    ladder: 'Welke hulp er is, van licht naar zwaar.',
    scale: 'Eigen foto’s bij de niveaus van een schouw.',
    absence: 'Schrijf op wie er weg is en wie vervangt.',
    scenarios: 'Maak van een verhaal jullie eigen straat.',
    evenings: 'Plan een avond, nodig teams uit en leid hem op het grote scherm.',
    effect: 'Vragen vooraf en achteraf, en wat er veranderde.',
    reach: 'Hoeveel mensen een les deden, per team en per buurt.',
    asked: 'Vragen van de gemeente aan jouw organisatie.',
    agreements: 'Wat spreken team en partner af, en komt het ervan?',
    thank: 'Bedank een team',
    thankTeam: 'Een woord voor een team waarmee jullie een afspraak hebben.',
    partnerEvenings: 'Avonden waar jullie voor gevraagd zijn, en vragen van teams.',
    oversight: 'Wie las wat, en wat daarin opviel.',
  },
  en: {
    teams: 'Make a team, choose its neighbourhoods, or stop a team.',
    invite: 'Send an invitation and give somebody a role.',
    compass: 'The desks, numbers and sentences of your municipality.',
    handover: 'Is somebody leaving? Give the work to a successor.',
    tray: 'Choose a desk for a signal that has none.',
    caseTray: 'Pass a case on when its owner has left.',
    ladder: 'Which help there is, from light to heavy.',
    scale: 'Your own photos with the levels of an inspection.',
    absence: 'Write down who is away and who takes over.',
    scenarios: 'Turn a story into your own street.',
    evenings: 'Plan an evening, invite teams and lead it on the big screen.',
    effect: 'Questions before and after, and what changed.',
    reach: 'How many people did a lesson, per team and per neighbourhood.',
    asked: 'Questions of the municipality to your organisation.',
    agreements: 'What do team and partner agree, and is it kept?',
    thank: 'Thank a team',
    thankTeam: 'A word for a team that you have an agreement with.',
    partnerEvenings: 'Evenings you are asked for, and questions of teams.',
    oversight: 'Who read what, and what stood out.',
  },
} as const;

/** @returns the first is where the day begins; empty for who walks or works at the desk */
export const doorsFor = (role: string, words: PhoneWords['me'], language: Language): readonly Door[] => {
  const say = hints[language];
  const cases = caseWords(language);
  const evenings = eveningWords(language);
  const effect = { to: '/effect', label: words.effect, hint: say.effect };
  const reach = { to: '/trainer/overzicht', label: words.reach, hint: say.reach };
  const doors: Readonly<Record<string, readonly Door[]>> = {
    functional_admin: [
      { to: '/ik/uitnodigen', label: words.invite, hint: say.invite },
      { to: '/beheer/teams', label: 'Teams', hint: say.teams },
      { to: '/beheer/kompas', label: words.compass, hint: say.compass },
      { to: '/beheer/overdragen', label: words.handover, hint: say.handover },
      { to: '/ik/afwezig', label: words.absence, hint: say.absence },
      { to: '/beheer/zonder-loket', label: words.tray, hint: say.tray },
      { to: '/beheer/casussen', label: cases.trayTitle, hint: say.caseTray },
      { to: '/beheer/treden', label: cases.ladderTitle, hint: say.ladder },
      { to: '/schouw/schaal', label: words.inspectionScale, hint: say.scale },
    ],
    trainer: [
      { to: '/trainer/scenarios', label: words.scenarios, hint: say.scenarios },
      { to: '/trainer/avonden', label: evenings.plan, hint: say.evenings },
      effect,
      reach,
    ],
    regional_adviser: [effect, reach],
    partner: [
      { to: '/partner', label: cases.partnerTitle, hint: say.asked },
      { to: '/afspraken', label: words.agreements, hint: say.agreements },
      { to: '/bedanken', label: say.thank, hint: say.thankTeam },
      { to: '/avonden', label: evenings.guestTitle, hint: say.partnerEvenings },
    ],
    privacy_officer: [{ to: '/toezicht', label: words.oversight, hint: say.oversight }],
  };
  return doors[role] ?? [];
};
