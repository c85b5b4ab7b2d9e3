/** The sentences of inviting, Dutch and English; fetched only by who invites. */
import type { Language } from '../words/words.tsx';

const nl = {
  title: 'Iemand uitnodigen',
  intro: 'De uitnodiging gaat per mail en werkt zeven dagen. Pas na "Ja, ik doe mee" krijgt iemand de rol.',
  email: 'E-mailadres',
  name: 'Naam',
  role: 'Rol',
  team: 'Team',
  area: 'Gebied',
  areaHint: 'Voor welke buurten werkt deze professional?',
  wholeMunicipality: 'De hele gemeente',
  send: 'Verstuur de uitnodiging',
  sent: (email: string) => `De uitnodiging aan ${email} is verstuurd.`,
  wrongEmail: 'Dit lijkt geen e-mailadres. Kijk het nog eens na.',
  open: 'Wie is uitgenodigd',
  none: 'Nog niemand. Vul hierboven iemand in.',
  waits: (until: string) => `wacht, tot ${until}`,
  accepted: 'doet mee',
  expired: 'verlopen',
  withdraw: 'Trek in',
  withoutSender: (count: number) =>
    `${count === 1 ? 'Er wacht 1 signaal' : `Er wachten ${count} signalen`} van wie niet meer meedoet. Geen loket bedient die plek. Voeg een loket toe; dan gaan ze er vanzelf heen.`,
};
export type InviteWords = typeof nl;

const en: InviteWords = {
  title: 'Invite somebody',
  intro: 'The invitation goes by mail and works for seven days. The role starts after "Yes, I join".',
  email: 'E-mail address',
  name: 'Name',
  role: 'Role',
  team: 'Team',
  area: 'Area',
  areaHint: 'For which neighbourhoods does this professional work?',
  wholeMunicipality: 'The whole municipality',
  send: 'Send the invitation',
  sent: (email: string) => `The invitation to ${email} is sent.`,
  wrongEmail: 'This does not look like an e-mail address. Please check it.',
  open: 'Who is invited',
  none: 'Nobody yet. Fill in somebody above.',
  waits: (until: string) => `waiting, until ${until}`,
  accepted: 'takes part',
  expired: 'expired',
  withdraw: 'Take back',
  withoutSender: (count) =>
    `${count === 1 ? '1 signal waits' : `${count} signals wait`} of somebody who no longer takes part. No desk serves that place. Add a desk; then they go there by themselves.`,
};

export const inviteWords = (language: Language): InviteWords => (language === 'nl' ? nl : en);
