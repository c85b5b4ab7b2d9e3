/** Starts the process that works out a proposal, and ends it when it takes too long. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Proposal, ProposalMember, ProposalRound } from '@buurtplus/domain/roster';

export type ProposalWork = {
  readonly members: readonly ProposalMember[];
  readonly rounds: readonly ProposalRound[];
};

const mostMs = 20_000;

/** Not a thread: one that ends can take the whole server with it (nodejs/node 63540). Rejects when there is no proposal in time. */
export const runProposal = (work: ProposalWork): Promise<Proposal> =>
  new Promise((resolve, reject) => {
    const worker = fork(fileURLToPath(new URL('./proposal-process.ts', import.meta.url)), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const timer = setTimeout(() => {
      worker.kill('SIGKILL');
      reject(new Error('The proposal took too long.'));
    }, mostMs);
    const fail = (problem: Error): void => {
      clearTimeout(timer);
      reject(problem);
    };
    worker.once('message', (proposal) => {
      clearTimeout(timer);
      resolve(proposal as Proposal);
    });
    worker.once('error', fail);
    // After an answer this changes nothing any more.
    worker.once('exit', (code, signal) =>
      fail(new Error(`The proposal ended without an answer (${signal ?? code}).`)),
    );
    worker.send(work);
  });
