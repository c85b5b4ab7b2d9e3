/** Who is behind a request, as the rooms get to see it; the people room fills it in from the session. */
import type { Actor, Role } from '@buurtplus/domain/people';
import type { SessionContext } from '../db/transaction.ts';

export type Caller = {
  readonly personId: string;
  readonly sessionId: string;
  readonly language: 'nl' | 'en';
  /** When this session last showed a second factor; null when it never did. */
  readonly strongAt: Date | null;
  /** Null while no role is chosen. */
  readonly actor: Actor | null;
  /** What row-level security is told. */
  readonly context: SessionContext;
};

/** Finds out who asks, from the session token in the cookie; null for nobody, an ended session or a blocked person. */
export type Identify = (sessionToken: string) => Promise<Caller | null>;

export type Who = 'anyone' | 'signed_in' | readonly Role[];
