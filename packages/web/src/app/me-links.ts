/** Where the page "Ik" leads, in groups a person thinks in: for me, our team, leading the team, my work. */
import type { PhoneWords } from '../words/nl/phone.ts';
import type { Language } from '../words/words.tsx';
import { doorsFor } from './doors.ts';
import { deskRoles, teamRoles } from './roles.ts';

type MeLink = { readonly to: string; readonly label: string };
export type MeGroup = { readonly title: string; readonly links: readonly MeLink[] };

export const groupsFor = (role: string, words: PhoneWords['me'], language: Language): readonly MeGroup[] => {
  const walks = teamRoles.has(role);
  const leads = role === 'coordinator';
  const desk = deskRoles.has(role);
  const groups = [
    {
      title: words.groups.mine,
      links: [
        { to: '/ik/signalen', label: words.signals, for: walks },
        { to: '/ik/postvak', label: words.outbox, for: walks },
        { to: '/ik/opbrengst', label: words.results, for: walks },
        { to: '/ik/jaar', label: words.rounds, for: walks },
        { to: '/ik/leren', label: words.learning, for: walks },
        { to: '/ik/team', label: words.myTeam, for: walks },
        { to: '/zorg', label: words.care, for: walks },
      ],
    },
    {
      title: words.groups.team,
      links: [
        { to: '/rooster', label: words.roster, for: walks },
        { to: '/team', label: words.ourTeam, for: walks },
        { to: '/schouw', label: words.inspections, for: walks || role === 'wijkregisseur' },
      ],
    },
    {
      title: words.groups.lead,
      links: [
        { to: '/rooster/maken', label: words.rosterBoard, for: leads },
        { to: '/team/leden', label: words.members, for: leads },
        { to: '/ik/uitnodigen', label: words.invite, for: leads },
        { to: '/ik/bakje', label: words.tray, for: leads },
        { to: '/ik/rondes', label: words.teamRounds, for: leads },
        { to: '/afspraken', label: words.agreements, for: leads },
        { to: '/ik/maandverslag', label: words.monthReport, for: leads },
      ],
    },
    {
      title: words.groups.work,
      links: [
        { to: '/werk', label: words.toWork, for: desk },
        { to: '/afspraken', label: words.agreements, for: desk },
        { to: '/ik/afwezig', label: words.absence, for: desk },
        { to: '/ik/adres', label: words.ownAddress, for: desk },
        { to: '/noodinzage', label: words.breakGlass, for: desk },
        ...doorsFor(role, words, language).map((door) => ({ ...door, for: true })),
      ],
    },
  ];
  return groups
    .map(({ title, links }) => ({ title, links: links.filter((link) => link.for) }))
    .filter(({ links }) => links.length > 0);
};
