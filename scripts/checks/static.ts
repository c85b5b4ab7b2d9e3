/** Everything that can be checked without running the product. */
import type { Report } from '../lib/report.ts';
import { blindRules, checkHouse, houseRules } from './house-rules.ts';
import { checkLicences, isAllowed } from './licences.ts';
import { findBlindTools, plantedCount } from './planted-faults.ts';
import { tools } from './tools.ts';
import { readTree } from './tree.ts';

export const checkStatic = async (report: Report): Promise<void> => {
  for (const tool of tools) {
    const { code, output } = await tool.run(process.cwd());
    report.one(tool.name, code === 0, output);
  }
  const findings = checkHouse(readTree());
  const broken = new Set(findings.map((finding) => finding.rule));
  report.many(
    'rules of the house',
    houseRules.length - broken.size,
    broken.size,
    findings.map(({ path, rule, what }) => `${path}: ${rule}: ${what}`).join('\n'),
  );
  const licences = checkLicences();
  report.one('licences of what we ship', licences.length === 0, licences.join('\n'));
  report.one(
    'the licence check can say no',
    !isAllowed('AGPL-3.0-only') && !isAllowed('none') && !isAllowed('MIT AND GPL-3.0-only'),
  );
};

/** That the checks above can fail at all. */
export const checkTheChecks = async (report: Report): Promise<void> => {
  const blind = blindRules();
  report.many(
    'every rule finds its planted fault',
    houseRules.length - blind.length,
    blind.length,
    blind.join('\n'),
  );
  const unseen = await findBlindTools();
  report.many(
    'every tool finds its planted faults',
    plantedCount - unseen.length,
    unseen.length,
    unseen.map(({ fault, why }) => `${fault}: ${why}`).join('\n'),
  );
};
