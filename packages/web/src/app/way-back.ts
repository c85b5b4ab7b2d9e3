/** Where a page lies under: the one way back from it, at the same place on every screen. */
import type { PhoneWords } from '../words/nl/phone.ts';
import { deskRoles, teamRoles } from './roles.ts';

type Way = { readonly to: string; readonly label: string };
type Words = { readonly app: PhoneWords['app']; readonly me: PhoneWords['me'] };

/** The places of the bar below, and those where somebody comes from outside, have no way back. */
const tops = /^\/(|ronde|signaal|bellen|ik|rol|demo|komt|certificaat|aanmelden.*|uitnodiging|tweede-stap)$/;

const below = ({ app, me }: Words): readonly (readonly [RegExp, string, string])[] => [
  [/^\/rooster\/(plannen|voorstel|afdruk)$/, '/rooster/maken', me.rosterBoard],
  [/^\/rooster\/(?!maken$)[^/]+$/, '/rooster', me.roster],
  [/^\/team\/(?!leden$)[^/]+$/, '/team', me.ourTeam],
  [/^\/schouw\/(?!schaal$).+$/, '/schouw', me.inspections],
  [/^(\/afspraken\/[^/]+)\/[^/]+$/, '$1', app.back],
  [/^\/afspraken\/[^/]+$/, '/afspraken', me.agreements],
  [/^\/beheer\/teams\/[^/]+$/, '/beheer/teams', 'Teams'],
  [/^\/trainer\/scenarios\/[^/]+$/, '/trainer/scenarios', me.scenarios],
];

/** @returns null where the bar itself is the way */
export const wayBack = (path: string, role: string, words: Words): Way | null => {
  const { app } = words;
  if (tops.test(path) || role === '') return null;
  for (const [pattern, to, label] of below(words))
    if (pattern.test(path)) return { to: path.replace(pattern, to), label };
  if (path.startsWith('/leren/')) return null;
  const own = { to: '/ik', label: app.me };
  // Every other page of the desk stands in its bar.
  if (deskRoles.has(role)) return path.startsWith('/ik/') ? own : null;
  const fromToday = /^\/(kijken|avonden|opfrissen|evaluatie|leren)/.test(path);
  return teamRoles.has(role) && !fromToday ? own : { to: '/', label: app.today };
};
