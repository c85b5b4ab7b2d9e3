/** Works out one proposal in a process of its own: the server goes on answering, and a fault here ends nothing else. */
import { proposeRoster } from '@buurtplus/domain/roster';
import type { ProposalWork } from './run-proposal.ts';

process.once('message', ({ members, rounds }: ProposalWork) => {
  process.send?.(proposeRoster(members, rounds), () => process.disconnect());
});
