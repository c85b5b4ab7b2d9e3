/** Stops with a sentence when a script is started by an old Node; `npm run` brings the right one. */
export const needsNode = (command: string): void => {
  if (Number(process.versions.node.split('.')[0]) >= 22) return;
  process.stderr.write(`Use "${command}": it brings its own Node 24. This is ${process.versions.node}.\n`);
  process.exit(2);
};
