const { readdirSync } = require('node:fs');
const { join } = require('node:path');

/** The walls of the house: which package, room and floor may know which other. Every rule is an error. */
const floors = [
  ['kernel'],
  ['people', 'privacy', 'areas', 'wording'],
  ['compass', 'teams'],
  ['roster'],
  ['rounds', 'training', 'residents', 'inspections'],
  ['signals'],
  ['routing', 'noticing', 'sync', 'notify'],
  ['casework'],
  ['agreements'],
  ['continuity', 'insight', 'evaluation'],
];
const rooms = floors.flat();
/** Folders of the web app that hold screens of one room; what they all stand on is not one of them. */
const webRooms = readdirSync(join(__dirname, 'packages/web/src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter((name) => !['app', 'ui', 'words', 'styles', 'offline', 'compass'].includes(name))
  .join('|');
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** A room may import lower floors, never its own floor's other rooms or above. */
const floorRules = ['domain', 'server']
  .flatMap((pack) =>
    floors.flatMap((floor, level) =>
      floor.map((room) => {
        const forbidden = floors
          .slice(level)
          .flat()
          .filter((other) => other !== room);
        return error(
          `${pack}-${room}-looks-up`,
          'A room imports lower floors only: else two rooms know each other and neither can change.',
          { path: `^packages/${pack}/src/${room}/`, pathNot: '\\.test\\.ts$' },
          { path: `^packages/${pack}/src/(${forbidden.join('|')})/` },
        );
      }),
    ),
  )
  .filter((rule) => !rule.to.path.endsWith('/()/'));

module.exports = {
  forbidden: [
    error('no-circular', 'A circle has no bottom to begin reading at.', {}, { circular: true }),
    error(
      'domain-is-pure',
      'Rules know nothing but rules, two geometry libraries (ADR 0004) and two that know numbers (ADR 0012).',
      { path: '^packages/domain/src', pathNot: '\\.test\\.ts$' },
      {
        pathNot:
          '^packages/domain/|node_modules/(flatbush|flatqueue|point-in-polygon-hao|robust-predicates|libphonenumber-js|ibantools)/',
      },
    ),
    error(
      'compass-stands-on-the-kernel',
      'A decision that depends on rooms cannot be read as a table.',
      { path: '^packages/domain/src/compass/', pathNot: '\\.test\\.ts$' },
      { path: '^packages/domain/src/(?!(compass|kernel)/)' },
    ),
    error(
      'contract-knows-domain-and-zod',
      'The words on the wire depend on rules and on the schema library.',
      { path: '^packages/contract/src', pathNot: '\\.test\\.ts$' },
      { pathNot: '^packages/(contract|domain)/|node_modules/zod/' },
    ),
    error(
      'server-never-web',
      'The server does not know how a screen is made.',
      { path: '^packages/server' },
      { path: '^packages/(web|e2e)/' },
    ),
    error(
      'web-never-server',
      'A screen knows the contract, never what is behind it.',
      { path: '^packages/web' },
      { path: '^packages/(server|e2e)/' },
    ),
    error(
      'e2e-runs-the-built-product',
      'Journeys look at the product from outside.',
      { path: '^packages/e2e' },
      { path: '^packages/(server|web|domain)/', pathNot: '^packages/server/src/testing/index\\.ts$' },
    ),
    error(
      'platform-knows-no-room',
      'What every room stands on stands on no room.',
      {
        path: '^packages/server/src/platform/',
        pathNot: '\\.test\\.ts$|platform/db/tables\\.ts$|audit\\.commands\\.ts$',
      },
      { path: `^packages/server/src/(${rooms.join('|')}|demo|testing|cli)/` },
    ),
    error(
      'tables-are-types-only',
      'The list of tables takes types from rooms and nothing else.',
      { path: 'platform/db/tables\\.ts$' },
      { pathNot: '\\.tables\\.ts$' },
    ),
    error(
      'no-testing-in-product',
      'Test tools stay out of the product.',
      { path: '^packages/server/src/', pathNot: '\\.test\\.ts$|/testing/' },
      { path: '/testing/' },
    ),
    error(
      'demo-is-a-guest',
      'The demo may use the rooms; no room may use the demo.',
      { path: `^packages/server/src/(${rooms.join('|')})/`, pathNot: '\\.test\\.ts$' },
      { path: '^packages/server/src/demo/' },
    ),
    error(
      'stories-stay-out-of-the-phone',
      'The stories that test the compass would be half of what a phone fetches.',
      {
        path: '^packages/(web|domain|contract)/src/',
        pathNot: '\\.test\\.ts$|^packages/domain/src/compass/scenarios/',
      },
      { path: '(^|/)packages/domain/src/compass/scenarios/' },
    ),
    error(
      'web-rooms-meet-in-app',
      'Screens of different rooms meet in app only.',
      { path: `^packages/web/src/(${webRooms})/` },
      {
        path: `^packages/web/src/(${webRooms}|app)/`,
        pathNot: '^packages/web/src/$1/',
      },
    ),
    error(
      'web-compass-is-below-the-screens',
      'The book, its pictures and its words serve several rooms and know none of them.',
      { path: '^packages/web/src/compass/' },
      { path: `^packages/web/src/(${webRooms}|app)/` },
    ),
    error(
      'web-ui-knows-nothing',
      'Buttons and fields know no domain and no room.',
      { path: '^packages/web/src/ui/' },
      { path: '^packages/', pathNot: '^packages/web/src/ui/' },
    ),
    error(
      'no-undeclared',
      'What is imported is in the package’s own list.',
      { pathNot: '\\.test\\.ts$|/testing/|\\.config\\.ts$|^scripts/|/bench/|^packages/e2e' },
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
        pathNot: '^(node:|virtual:|packages/)',
      },
    ),
    error('not-unresolvable', 'What is imported exists.', {}, { couldNotResolve: true }),
    error(
      'no-test-tools-in-product',
      'Development tools are not there in production.',
      { path: '^packages/(domain|contract|server)/src', pathNot: '\\.test\\.ts$|/testing/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    ...floorRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
