/** Works out one proposal in a thread of its own, so that the server goes on answering. */
import { parentPort, workerData } from 'node:worker_threads';
import { proposeRoster } from '@buurtplus/domain/roster';
import type { ProposalWork } from './run-proposal.ts';

const { members, rounds } = workerData as ProposalWork;
parentPort?.postMessage(proposeRoster(members, rounds));
