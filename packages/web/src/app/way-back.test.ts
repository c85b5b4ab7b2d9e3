/** One way back from every page, to where it lies under for this role. */
import { describe, expect, it } from 'vitest';
import { nl } from '../words/nl/phone.ts';
import { wayBack } from './way-back.ts';

const from = (path: string, role: string): string | null => wayBack(path, role, nl)?.to ?? null;

describe('the way back', () => {
  it('has none where the bar below stands for itself, and none for who is not inside', () => {
    for (const path of ['/', '/ronde', '/signaal', '/bellen', '/ik', '/aanmelden/link'])
      expect(from(path, 'volunteer')).toBeNull();
    expect(from('/zorg', '')).toBeNull();
  });
  it('leads to the page above', () => {
    expect(from('/rooster/voorstel', 'coordinator')).toBe('/rooster/maken');
    expect(from('/rooster/afdruk', 'coordinator')).toBe('/rooster/maken');
    expect(from('/rooster/0190-ab', 'volunteer')).toBe('/rooster');
    expect(from('/team/spullen', 'coordinator')).toBe('/team');
    expect(from('/schouw/0190-ab/resultaat', 'wijkregisseur')).toBe('/schouw');
    expect(from('/afspraken/0190-ab/overleg', 'coordinator')).toBe('/afspraken/0190-ab');
    expect(from('/afspraken/0190-ab', 'partner')).toBe('/afspraken');
  });
  it('ends at Ik for who walks, at Vandaag for who does not, and in the bar of the desk', () => {
    expect(from('/rooster/maken', 'coordinator')).toBe('/ik');
    expect(from('/team/leden', 'coordinator')).toBe('/ik');
    expect(from('/kijken', 'volunteer')).toBe('/');
    expect(from('/toezicht', 'privacy_officer')).toBe('/');
    expect(from('/schouw/schaal', 'functional_admin')).toBe('/');
    expect(from('/afspraken', 'wijkagent')).toBeNull();
    expect(from('/ik/afwezig', 'wijkagent')).toBe('/ik');
  });
});
