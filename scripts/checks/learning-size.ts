/** How much a lesson brings to a phone that opens its first one, and how much the whole learning line takes without network. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../lib/run.ts';

type Chunk = {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
};
type Manifest = Readonly<Record<string, Chunk>>;

/** The bars: gzipped kilobytes for the first load of a lesson, plain megabytes for all of it on the phone, with drawings. */
export const lessonLimitKb = 100;
export const lineLimitMb = 3;

const lessons = '/training/modules/';

const reach = (manifest: Manifest, from: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const walk = (name: string): void => {
    if (seen.has(name) || manifest[name] === undefined) return;
    seen.add(name);
    for (const next of manifest[name]?.imports ?? []) walk(next);
  };
  for (const name of from) walk(name);
  return seen;
};

export type LearningSize = {
  readonly lessons: number;
  /** Of the heaviest lesson: page, player, drawings and lesson, beyond what the phone has at its first load. */
  readonly lessonKb: number;
  readonly lineMb: number;
};

export const learningSize = (folder = join(root, 'packages/web/dist')): LearningSize => {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const names = Object.keys(manifest);
  const first = reach(
    manifest,
    names.filter((name) => manifest[name]?.isEntry === true),
  );
  const pages = 'src/app/training-pages.tsx';
  const found = names.filter((name) => name.includes(lessons));
  if (manifest[pages] === undefined || found.length === 0) throw new Error('the build has no lessons');
  const filesOf = (from: readonly string[]): ReadonlySet<string> =>
    new Set(
      [...reach(manifest, from)]
        .filter((name) => !first.has(name))
        .flatMap((name) => [manifest[name]?.file ?? '', ...(manifest[name]?.css ?? [])]),
    );
  const read = (file: string): Buffer => readFileSync(join(folder, file));
  const zipped = (files: ReadonlySet<string>): number =>
    [...files].reduce((sum, file) => sum + gzipSync(read(file)).length / 1_000, 0);
  return {
    lessons: found.length,
    lessonKb: Math.max(...found.map((lesson) => zipped(filesOf([pages, lesson])))),
    lineMb: [...filesOf([pages, ...found])].reduce((sum, file) => sum + read(file).length / 1_000_000, 0),
  };
};
