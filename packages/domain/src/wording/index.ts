/** The door of wording: help to observe without judging, on the phone only. */
export { applyProposal, checkWording } from './check-wording.ts';
export { judgingKinds, type Mark, type MarkKind, markKinds } from './mark.ts';
