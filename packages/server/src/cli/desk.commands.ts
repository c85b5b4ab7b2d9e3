/** The commands about desks: who takes which signals where, and under which number they can be called. */
import { type Urgency, urgencies } from '@buurtplus/domain/compass';
import { dutyRoles, isDutyRole } from '@buurtplus/domain/people';
import { createAreaBook } from '../areas/area-book.ts';
import { newId, systemClock } from '../platform/clock.ts';
import { endDesk, findDesk, listDeskRows, saveDesk } from '../routing/desks.store.ts';
import { type CommandDeps, type ExitCode, refuseWith, sayOr, tenantIsThere } from './command-deps.ts';

export type DeskOptions = {
  readonly tenant: string;
  readonly code: string;
  readonly role?: string;
  readonly name?: string;
  readonly nameEn?: string;
  readonly area?: readonly string[];
  readonly takes?: readonly string[];
  readonly phone?: string;
};

export const listDesksCommand = (deps: CommandDeps, options: { tenant: string }): Promise<ExitCode> =>
  deps.withDatabases(async ({ db }): Promise<ExitCode> => {
    if (!(await tenantIsThere(deps, db('jobs'), options.tenant))) return 1;
    const desks = await listDeskRows(db('jobs'), options.tenant);
    if (deps.json) deps.say(JSON.stringify({ desks }));
    else
      for (const desk of desks)
        deps.say(
          [
            desk.code.padEnd(20),
            desk.role.padEnd(14),
            `${desk.areas.length}`.padStart(4),
            desk.takes.join(','),
            desk.phone ?? '',
            desk.name,
          ].join('  '),
        );
    return 0;
  });

const wrongUrgency = (takes: readonly string[] | undefined): string | undefined =>
  takes?.find((one) => !(urgencies as readonly string[]).includes(one));

/** Makes a desk or changes what is named; what is left out stays as it was. */
export const setDeskCommand = (deps: CommandDeps, options: DeskOptions): Promise<ExitCode> =>
  deps.withDatabases(async ({ db }): Promise<ExitCode> => {
    const { tenant, code } = options;
    if (!(await tenantIsThere(deps, db('jobs'), tenant))) return 1;
    if (!/^[a-z][a-z0-9-]{1,39}$/.test(code))
      return refuseWith(
        deps,
        'code_not_a_short_name',
        '--code is een korte naam zoals wijkagent-oost.',
        '--code is a short name such as wijkagent-oost.',
      );
    const known = await findDesk(db('jobs'), tenant, code);
    const role = options.role ?? known?.role;
    if (role === undefined || !isDutyRole(role))
      return refuseWith(
        deps,
        'unknown_role',
        `--role is een van: ${dutyRoles.join(', ')}.`,
        `--role is one of: ${dutyRoles.join(', ')}.`,
      );
    const wrong = wrongUrgency(options.takes);
    if (wrong !== undefined || (options.takes === undefined && known === null))
      return refuseWith(
        deps,
        'unknown_urgency',
        `--takes is een of meer van: ${urgencies.join(', ')}.`,
        `--takes is one or more of: ${urgencies.join(', ')}.`,
      );
    const book = createAreaBook(db('jobs'));
    const areas = new Set(options.area === undefined ? known?.areas : []);
    for (const area of options.area ?? []) {
      const inside = await book.neighbourhoodsIn(tenant, area);
      if (inside.length === 0)
        return refuseWith(
          deps,
          'unknown_area',
          `${area} is geen buurt, wijk of gemeente op de kaart van ${tenant}.`,
          `${area} is no neighbourhood, district or municipality on the map of ${tenant}.`,
        );
      for (const one of inside) areas.add(one);
    }
    if (areas.size === 0)
      return refuseWith(
        deps,
        'area_needed',
        '--area is nodig bij een nieuw loket.',
        '--area is needed for a new desk.',
      );
    const name = options.name ?? known?.name ?? code;
    await saveDesk(db('jobs'), tenant, {
      id: known?.id ?? newId(systemClock),
      code,
      role,
      name,
      nameEn: options.nameEn ?? known?.nameEn ?? name,
      areas: [...areas].sort(),
      takes: (options.takes as readonly Urgency[] | undefined) ?? known?.takes ?? [],
      phone:
        options.phone === undefined ? (known?.phone ?? null) : options.phone === '' ? null : options.phone,
    });
    return sayOr(
      deps,
      { desk: code, new: known === null, neighbourhoods: areas.size },
      `Loket ${code} staat klaar voor ${areas.size} buurten.`,
      `Desk ${code} is ready for ${areas.size} neighbourhoods.`,
    );
  });

export const endDeskCommand = (
  deps: CommandDeps,
  options: { readonly tenant: string; readonly code: string },
): Promise<ExitCode> =>
  deps.withDatabases(async ({ db }): Promise<ExitCode> => {
    if (!(await tenantIsThere(deps, db('jobs'), options.tenant))) return 1;
    if (!(await endDesk(db('jobs'), options.tenant, options.code, systemClock.now())))
      return refuseWith(
        deps,
        'not_found',
        `Er is geen loket ${options.code}.`,
        `There is no desk ${options.code}.`,
      );
    return sayOr(
      deps,
      { ended: options.code },
      `Loket ${options.code} krijgt geen nieuwe signalen meer. Wat er ligt, wordt daar afgemaakt.`,
      `Desk ${options.code} gets no new signals. What lies there is finished there.`,
    );
  });
