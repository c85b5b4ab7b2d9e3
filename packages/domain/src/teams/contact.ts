/** The fixed contacts of a team: professionals with a number for their work, never a resident. */
export const contactKinds = ['wijkagent', 'municipality', 'welfare', 'duty', 'other'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** What fits on one screen of a phone in the dark. */
export const mostContacts = 12;
