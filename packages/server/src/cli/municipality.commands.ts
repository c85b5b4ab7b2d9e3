/** The commands that put a municipality into service: its name, its map, its first desks and its teams. */
import { createAreaBook } from '../areas/area-book.ts';
import { newestMap } from '../areas/areas.store.ts';
import { insertTeam, insertTenant } from '../people/tenants.store.ts';
import { newId, systemClock } from '../platform/clock.ts';
import { insertDesks } from '../routing/desks.store.ts';
import { standardDesks } from '../routing/standard-desks.ts';
import { type CommandDeps, type ExitCode, inLanguage } from './command-deps.ts';

const refuseWith = (deps: CommandDeps, code: string, nl: string, en: string): ExitCode => {
  deps.complain(deps.json ? JSON.stringify({ code }) : inLanguage(deps, nl, en));
  return 1;
};

export type AddMunicipality = { readonly tenant: string; readonly name?: string };

/** @param code CBS code of a municipality whose neighbourhoods were imported before */
export const addMunicipalityCommand = (
  deps: CommandDeps,
  code: string,
  options: AddMunicipality,
): Promise<ExitCode> =>
  deps.withDatabases(async ({ db }) => {
    if (!/^[a-z][a-z0-9-]{1,39}$/.test(options.tenant))
      return refuseWith(
        deps,
        'tenant_not_a_short_name',
        '--tenant is een korte naam: kleine letters, cijfers en streepjes, zoals rotterdam.',
        '--tenant is a short name: small letters, digits and dashes, such as rotterdam.',
      );
    const map = await newestMap(db('jobs'), code);
    if (map === null)
      return refuseWith(
        deps,
        'no_map',
        `Van ${code} zijn nog geen buurten ingelezen. Doe eerst: buurtplus areas import.`,
        `No neighbourhoods of ${code} are imported yet. First do: buurtplus areas import.`,
      );
    const name = options.name ?? map.name ?? code;
    const added = await insertTenant(db('auth'), {
      id: options.tenant,
      name,
      municipalityCode: code,
      areaYear: map.year,
    });
    if (!added)
      return refuseWith(
        deps,
        'already_there',
        `${options.tenant} is er al.`,
        `${options.tenant} is there already.`,
      );
    const desks = standardDesks.map((desk) => ({ ...desk, id: newId(systemClock) }));
    await insertDesks(db('jobs'), options.tenant, map.neighbourhoodCodes, desks);
    const neighbourhoods = map.neighbourhoodCodes.length;
    deps.say(
      deps.json
        ? JSON.stringify({ tenant: options.tenant, name, year: map.year, neighbourhoods })
        : inLanguage(
            deps,
            `${name} is toegevoegd: ${neighbourhoods} buurten (${map.year}) en ${desks.length} loketten.`,
            `${name} is added: ${neighbourhoods} neighbourhoods (${map.year}) and ${desks.length} desks.`,
          ),
    );
    return 0;
  });

export type AddTeam = { readonly tenant: string; readonly name: string; readonly area: readonly string[] };

export const addTeamCommand = (deps: CommandDeps, options: AddTeam): Promise<ExitCode> =>
  deps.withDatabases(async ({ db }) => {
    const book = createAreaBook(db('jobs'));
    const codes = new Set<string>();
    for (const area of options.area) {
      const inside = await book.neighbourhoodsIn(options.tenant, area);
      if (inside.length === 0)
        return refuseWith(
          deps,
          'unknown_area',
          `${area} is geen buurt, wijk of gemeente op de kaart van ${options.tenant}.`,
          `${area} is no neighbourhood, district or municipality on the map of ${options.tenant}.`,
        );
      for (const one of inside) codes.add(one);
    }
    const id = newId(systemClock);
    await insertTeam(db('auth'), {
      id,
      tenantId: options.tenant,
      name: options.name,
      neighbourhoodCodes: [...codes].sort(),
    });
    deps.say(
      deps.json
        ? JSON.stringify({ team: id })
        : inLanguage(deps, `Het team is toegevoegd: ${id}`, `The team is added: ${id}`),
    );
    return 0;
  });
