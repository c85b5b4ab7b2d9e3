/** Starts the thread that works out a proposal, and ends it when it takes too long. */
import { Worker } from 'node:worker_threads';
import type { Proposal, ProposalMember, ProposalRound } from '@buurtplus/domain/roster';

export type ProposalWork = {
  readonly members: readonly ProposalMember[];
  readonly rounds: readonly ProposalRound[];
};

const mostMs = 20_000;

export const runProposal = (work: ProposalWork): Promise<Proposal> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./proposal-worker.ts', import.meta.url), { workerData: work });
    const timer = setTimeout(() => {
      void worker.terminate();
      reject(new Error('The proposal took too long.'));
    }, mostMs);
    worker.once('message', (proposal: Proposal) => {
      clearTimeout(timer);
      resolve(proposal);
    });
    worker.once('error', (problem) => {
      clearTimeout(timer);
      reject(problem);
    });
  });
