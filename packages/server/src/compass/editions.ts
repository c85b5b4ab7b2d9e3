/** The books of the compass: which one holds now in a municipality, and which one decided an earlier signal. */
import { type CompassBook, standardBook } from '@buurtplus/domain/compass';

export type Editions = {
  readonly current: (tenantId: string) => Promise<CompassBook>;
  /** @returns null for a version that this municipality never published */
  readonly byVersion: (tenantId: string, version: string) => Promise<CompassBook | null>;
};

export const createEditions = (): Editions => ({
  current: () => Promise.resolve(standardBook),
  byVersion: (_tenantId, version) => Promise.resolve(version === standardBook.version ? standardBook : null),
});
