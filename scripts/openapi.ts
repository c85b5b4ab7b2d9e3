/** `npm run openapi`: writes docs/openapi.json anew from the routes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeApi } from './lib/describe-api.ts';
import { root } from './lib/run.ts';

writeFileSync(join(root, 'docs/openapi.json'), await describeApi());
process.stdout.write('docs/openapi.json is written.\n');
process.exit(0);
