/** The scales a signal is put on: which broad kind it is, and how urgent. */

/** Signals are one of four kinds towards the sender; niet-pluis is never split further (threat model section 10, rule 5). */
export const signalKinds = ['niet_pluis', 'suspicious', 'nuisance', 'public_space'] as const;
export type SignalKind = (typeof signalKinds)[number];

/** From most to least urgent (glossary section 3, "spoed / geen spoed"); each names the desk role that receives it. */
export const urgencies = ['now_112', 'police_non_urgent', 'social', 'municipality', 'team'] as const;
export type Urgency = (typeof urgencies)[number];
