/** The commands that put a municipality into service: its name, its map, its first desks and its teams. */
import { organisationKinds } from '@buurtplus/domain/people';
import { createAreaBook } from '../areas/area-book.ts';
import { loadAreas, newestMap, tenantMaps } from '../areas/areas.store.ts';
import { addTeam, commandLine } from '../people/keep-teams.ts';
import { insertOrganisation, insertTenant, listOrganisations, setAreaYear } from '../people/tenants.store.ts';
import { newId, systemClock } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { insertDesks, listDeskRows } from '../routing/desks.store.ts';
import { standardDesks } from '../routing/standard-desks.ts';
import {
  type CommandDeps,
  type ExitCode,
  inLanguage,
  refuseWith,
  sayOr,
  tenantIsThere,
} from './command-deps.ts';

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
    const desks = standardDesks.map((desk) => ({ ...desk, id: newId(systemClock) }));
    const context = { tenantId: options.tenant, personId: null, duties: [], teams: [] };
    // With its desks or not at all: a municipality without desks would look as if it were there.
    const added = await inTransaction(db('jobs'), context, async (tx) => {
      const tenant = { id: options.tenant, name, municipalityCode: code, areaYear: map.year };
      if (!(await insertTenant(tx, tenant))) return false;
      await insertDesks(tx, options.tenant, map.neighbourhoodCodes, desks);
      return true;
    });
    if (!added)
      return refuseWith(
        deps,
        'already_there',
        `${options.tenant} is er al.`,
        `${options.tenant} is there already.`,
      );
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
    const made = await addTeam(
      {
        db: db('auth'),
        clock: systemClock,
        neighbourhoodsOf: book.neighbourhoodsOf,
      },
      commandLine,
      { tenantId: options.tenant, id, name: options.name, neighbourhoodCodes: [...codes] },
    );
    if (!made.ok)
      return refuseWith(
        deps,
        made.refusal.code,
        'Dit team is niet toegevoegd: de naam is leeg, te lang of al van een ander team, of het zijn te veel buurten.',
        'This team was not added: the name is empty, too long or of another team, or there are too many neighbourhoods.',
      );
    deps.say(
      deps.json
        ? JSON.stringify({ team: id })
        : inLanguage(deps, `Het team is toegevoegd: ${id}`, `The team is added: ${id}`),
    );
    return 0;
  });

/** To the map of another year; names what no longer is on it, so that desks and teams can follow. */
export const moveMapCommand = (
  deps: CommandDeps,
  options: { readonly tenant: string; readonly year: number },
): Promise<ExitCode> =>
  deps.withDatabases(async ({ db }): Promise<ExitCode> => {
    const tenant = (await tenantMaps(db('jobs'))).find(({ id }) => id === options.tenant);
    if (tenant === undefined) {
      await tenantIsThere(deps, db('jobs'), options.tenant);
      return 1;
    }
    const areas = await loadAreas(db('jobs'), options.year, tenant.municipality_code);
    const codes = new Set(areas.filter(({ kind }) => kind === 'neighbourhood').map(({ code }) => code));
    if (codes.size === 0)
      return refuseWith(
        deps,
        'no_map',
        `Van ${tenant.municipality_code} zijn voor ${options.year} geen buurten ingelezen. Doe eerst: buurtplus areas import.`,
        `No neighbourhoods of ${tenant.municipality_code} are imported for ${options.year}. First do: buurtplus areas import.`,
      );
    await setAreaYear(db('auth'), options.tenant, options.year);
    const desks = await listDeskRows(db('jobs'), options.tenant);
    const gone = [...new Set(desks.flatMap((desk) => desk.areas).filter((code) => !codes.has(code)))].sort();
    const without = [...codes].filter((code) => !desks.some((desk) => desk.areas.includes(code))).sort();
    if (!deps.json) {
      for (const code of gone)
        deps.complain(inLanguage(deps, `${code} is er niet meer.`, `${code} is gone.`));
      for (const code of without)
        deps.complain(inLanguage(deps, `${code} heeft geen loket.`, `${code} has no desk.`));
    }
    return sayOr(
      deps,
      { tenant: options.tenant, year: options.year, neighbourhoods: codes.size, gone, without },
      `${options.tenant} werkt met de kaart van ${options.year}: ${codes.size} buurten.`,
      `${options.tenant} works with the map of ${options.year}: ${codes.size} neighbourhoods.`,
    );
  });

export const addOrganisationCommand = (
  deps: CommandDeps,
  options: { readonly tenant: string; readonly name: string; readonly kind: string },
): Promise<ExitCode> =>
  deps.withDatabases(async ({ db }): Promise<ExitCode> => {
    if (!(await tenantIsThere(deps, db('jobs'), options.tenant))) return 1;
    if (!(organisationKinds as readonly string[]).includes(options.kind))
      return refuseWith(
        deps,
        'unknown_kind',
        `--kind is een van: ${organisationKinds.join(', ')}.`,
        `--kind is one of: ${organisationKinds.join(', ')}.`,
      );
    const id = newId(systemClock);
    const { tenant: tenantId, name, kind } = options;
    await insertOrganisation(db('auth'), { id, tenantId, name, kind });
    return sayOr(
      deps,
      { organisation: id },
      `De organisatie is toegevoegd: ${id}`,
      `The organisation is added: ${id}`,
    );
  });

export const listOrganisationsCommand = (
  deps: CommandDeps,
  options: { readonly tenant: string },
): Promise<ExitCode> =>
  deps.withDatabases(async ({ db }): Promise<ExitCode> => {
    if (!(await tenantIsThere(deps, db('jobs'), options.tenant))) return 1;
    const organisations = await listOrganisations(db('auth'), options.tenant);
    if (deps.json) deps.say(JSON.stringify({ organisations }));
    else for (const one of organisations) deps.say(`${one.id}  ${one.kind.padEnd(16)}  ${one.name}`);
    return 0;
  });
