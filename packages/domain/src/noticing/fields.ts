/** Purpose, readers and term of every stored field of a link; a stored field without a line here fails the build. */
import type { FieldRule } from '../signals/index.ts';

/** A link holds nothing of what was seen, and goes with the first of its two signals that is over term. */
const system = (purpose: string): FieldRule => ({
  dataClass: 2,
  purpose,
  readers: ['system'],
  term: 'with_signal',
});
const forDesk = (purpose: string): FieldRule => ({
  dataClass: 2,
  purpose,
  readers: ['desk'],
  term: 'with_signal',
});

/** Keyed by column of the table `signal_links`. */
export const linkFields = {
  tenant_id: system('keeps municipalities apart'),
  id: system('a press of the button that comes twice counts once'),
  first_id: forDesk('one of the two signals'),
  second_id: forDesk('the other one'),
  linked_by_role: forDesk('which role saw that they belong together; never which person'),
  linked_at: forDesk('since when'),
  ended_by_role: forDesk('which role took it back'),
  ended_at: forDesk('when it was taken back; it then counts no more'),
} as const satisfies Readonly<Record<string, FieldRule>>;
