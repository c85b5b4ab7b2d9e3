/** The fingerprint of a book: the same bytes wherever it is made. */
import { createHash } from 'node:crypto';
import type { CompassBook } from '@buurtplus/domain/compass';
import { canonicalJson, type Json } from '@buurtplus/domain/kernel';

/** @returns SHA-256, hex, over the canonical JSON */
export const checksumOf = (book: CompassBook): string =>
  createHash('sha256')
    // A book is plain data; its type only does not say so to the compiler.
    .update(canonicalJson(JSON.parse(JSON.stringify(book)) as Json))
    .digest('hex');
