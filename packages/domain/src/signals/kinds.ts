/** The two scales of a signal: how urgent it is, and which broad kind it is. */

/** From most to least urgent (glossary section 3, "spoed / geen spoed"). */
export const urgencies = ['now_112', 'police_non_urgent', 'social', 'municipality', 'team'] as const;
export type Urgency = (typeof urgencies)[number];

/** Signals are one of four kinds towards the sender; niet-pluis is never split further (threat model section 10, rule 5). */
export const signalKinds = ['niet_pluis', 'suspicious', 'nuisance', 'public_space'] as const;
export type SignalKind = (typeof signalKinds)[number];
