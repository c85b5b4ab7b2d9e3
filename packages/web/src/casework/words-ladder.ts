/** Words about changing the ladder: a rung that is used, and its place. */
export const ladderNl = {
  inUse: (count: number) =>
    count === 1 ? '1 open casus staat op deze trede.' : `${count} open casussen staan op deze trede.`,
  goesTitle: (name: string) => `“${name}” gaat weg`,
  goesWhere: (count: number) =>
    count === 1
      ? 'Naar welke trede gaat de casus die erop staat?'
      : `Naar welke trede gaan de ${count} casussen die erop staan?`,
  goesPick: 'Kies een trede',
  goesNone:
    'Geen andere trede heeft dezelfde toegang. Maak er eerst een, of vraag de collega’s hun casus op een andere trede te zetten.',
  goesHint: 'Alleen treden met dezelfde toegang: zo gaat niemand door deze wijziging een casus in of uit.',
  keep: 'Toch houden',
  up: (name: string) => `Lichter: ${name} een plek omhoog`,
  down: (name: string) => `Zwaarder: ${name} een plek omlaag`,
  upShort: 'Lichter',
  downShort: 'Zwaarder',
  place: (name: string, at: number, of: number) => `${name} staat nu op plek ${at} van ${of}.`,
  events: { rung_moved: 'De gemeente haalde een trede weg: andere trede' } as Readonly<
    Record<string, string>
  >,
};
export const ladderEn: typeof ladderNl = {
  inUse: (count) =>
    count === 1 ? '1 open case stands on this rung.' : `${count} open cases stand on this rung.`,
  goesTitle: (name) => `“${name}” goes`,
  goesWhere: (count) =>
    count === 1 ? 'To which rung does the case on it go?' : `To which rung do the ${count} cases on it go?`,
  goesPick: 'Choose a rung',
  goesNone:
    'No other rung has the same access. Make one first, or ask colleagues to put their case on another rung.',
  goesHint: 'Only rungs with the same access: so nobody comes into a case or leaves it by this change.',
  keep: 'Keep it after all',
  up: (name) => `Lighter: ${name} one place up`,
  down: (name) => `Heavier: ${name} one place down`,
  upShort: 'Lighter',
  downShort: 'Heavier',
  place: (name, at, of) => `${name} is now at place ${at} of ${of}.`,
  events: { rung_moved: 'The municipality took a rung away: another rung' },
};
