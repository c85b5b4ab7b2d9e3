/** Who walked, and what can be strange about what was written down. */
import type { Presence } from './round-event.ts';

export type Walker = {
  readonly personId: string;
  readonly presence: Presence;
  /** False while the own phone was asked and has not said yes. */
  readonly present: boolean;
  readonly joinedMs: number;
  readonly leftMs: number | null;
};

/** What is strange about an event. It is kept and shown in words; it never takes anything away. */
export type Doubt =
  | 'started_again'
  | 'ended_before_start'
  | 'had_left'
  | 'after_end'
  | 'ended_late'
  | 'alone'
  | 'clock_differs';
