/** The text help, fetched when somebody begins to write. */
export { applyProposal, checkWording } from '@buurtplus/domain/wording';
