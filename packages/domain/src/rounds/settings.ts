/** How a team wants its rounds: how it signs on, how often a pair says "all well", and who is called when nobody does. */

export const signOns = ['none', 'message', 'call'] as const;
export type SignOn = (typeof signOns)[number];

export type RoundSettings = {
  readonly signOn: SignOn;
  /** The number to call before a round, only with "call"; the app dials nobody and links to no control room. */
  readonly signOnPhone: string | null;
  /** Null: this team does not want the clock. */
  readonly checkInMinutes: number | null;
  /** Somebody of the team who is told last. */
  readonly dutyContactId: string | null;
};

export const checkInChoices = [15, 20, 30, 45, 60] as const;

/** A team that chose nothing: no duty to call, no clock, a round just begins. */
export const standardSettings: RoundSettings = {
  signOn: 'none',
  signOnPhone: null,
  checkInMinutes: null,
  dutyContactId: null,
};

/** @returns a field that cannot be right together with the others, or null */
export const wrongSetting = (settings: RoundSettings): 'signOnPhone' | null =>
  settings.signOn === 'call' && (settings.signOnPhone ?? '').replaceAll(/\D/g, '').length < 3
    ? 'signOnPhone'
    : null;
