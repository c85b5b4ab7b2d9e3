/** The commands that run a municipality: itself and its map, desks, organisations, teams and people. */
import { roles } from '@buurtplus/domain/people';
import type { Command } from 'commander';
import type { CommandDeps, ExitCode } from './command-deps.ts';
import { type DeskOptions, endDeskCommand, listDesksCommand, setDeskCommand } from './desk.commands.ts';
import {
  type AddMunicipality,
  type AddTeam,
  addMunicipalityCommand,
  addOrganisationCommand,
  addTeamCommand,
  listOrganisationsCommand,
  moveMapCommand,
} from './municipality.commands.ts';
import {
  type EndOptions,
  endRolesCommand,
  type InviteOptions,
  inviteCommand,
  type ResetOptions,
  resetFactorsCommand,
} from './people.commands.ts';

export type CommandLine = {
  readonly t: (nl: string, en: string) => string;
  readonly run: (json: boolean, work: (deps: CommandDeps) => Promise<ExitCode>) => Promise<void>;
  readonly jsonOption: readonly [string, string];
  readonly parseYear: (text: string) => number;
};

const tenantOption = (t: CommandLine['t']) =>
  ['--tenant <slug>', t('korte naam van de gemeente', 'short name of the municipality')] as const;

const hangUpMunicipalities = (program: Command, { t, run, jsonOption, parseYear }: CommandLine): void => {
  const municipality = program
    .command('municipality')
    .description(t('Gemeenten die meedoen.', 'Municipalities that take part.'));
  municipality
    .command('add')
    .argument('<code>', t('CBS-code, bijvoorbeeld GM0599', 'CBS code, for example GM0599'))
    .requiredOption('--tenant <slug>', t('korte naam', 'short name'))
    .option('--name <name>', t('anders dan op de kaart', 'other than on the map'))
    .option(...jsonOption)
    .description(
      t(
        'Neem een gemeente in gebruik, met haar eerste loketten.',
        'Begin a municipality, with its first desks.',
      ),
    )
    .action((code: string, options: AddMunicipality & { json?: boolean }) =>
      run(options.json === true, (deps) => addMunicipalityCommand(deps, code, options)),
    );

  municipality
    .command('map')
    .requiredOption(...tenantOption(t))
    .requiredOption('--year <year>', t('jaar van de kaart', 'year of the map'), parseYear)
    .option(...jsonOption)
    .description(t('Ga over op de kaart van een ander jaar.', 'Move to the map of another year.'))
    .action((options: { tenant: string; year: number; json?: boolean }) =>
      run(options.json === true, (deps) => moveMapCommand(deps, options)),
    );
};

const hangUpDesks = (program: Command, { t, run, jsonOption }: CommandLine): void => {
  const desk = program.command('desk').description(t('Loketten.', 'Desks.'));
  desk
    .command('list')
    .requiredOption(...tenantOption(t))
    .option(...jsonOption)
    .description(t('Toon de loketten.', 'Show the desks.'))
    .action((options: { tenant: string; json?: boolean }) =>
      run(options.json === true, (deps) => listDesksCommand(deps, options)),
    );
  desk
    .command('set')
    .requiredOption(...tenantOption(t))
    .requiredOption(
      '--code <code>',
      t('vaste korte naam, zoals wijkagent-oost', 'fixed short name, such as wijkagent-oost'),
    )
    .option('--role <role>', t('wie er zit', 'who sits there'))
    .option('--name <name>', t('naam op het scherm', 'name on the screen'))
    .option('--name-en <name>', t('naam in het Engels', 'name in English'))
    .option(
      '--area <codes...>',
      t('buurten, wijken of de gemeente', 'neighbourhoods, districts or the municipality'),
    )
    .option('--takes <urgencies...>', t('welke signalen', 'which signals'))
    .option(
      '--phone <number>',
      t('telefoonnummer; leeg haalt het weg', 'telephone number; empty takes it away'),
    )
    .option(...jsonOption)
    .description(t('Maak of wijzig een loket.', 'Make or change a desk.'))
    .action((options: DeskOptions & { json?: boolean }) =>
      run(options.json === true, (deps) => setDeskCommand(deps, options)),
    );
  desk
    .command('end')
    .requiredOption(...tenantOption(t))
    .requiredOption('--code <code>', t('van welk loket', 'of which desk'))
    .option(...jsonOption)
    .description(t('Geef een loket geen nieuwe signalen meer.', 'Give a desk no new signals.'))
    .action((options: { tenant: string; code: string; json?: boolean }) =>
      run(options.json === true, (deps) => endDeskCommand(deps, options)),
    );
};

const hangUpOrganisations = (program: Command, { t, run, jsonOption }: CommandLine): void => {
  const organisation = program
    .command('organisation')
    .description(t('Organisaties van professionals.', 'Organisations of professionals.'));
  organisation
    .command('add')
    .requiredOption(...tenantOption(t))
    .requiredOption('--name <name>', t('naam', 'name'))
    .requiredOption('--kind <kind>', t('soort', 'kind'))
    .option(...jsonOption)
    .description(t('Voeg een organisatie toe.', 'Add an organisation.'))
    .action((options: { tenant: string; name: string; kind: string; json?: boolean }) =>
      run(options.json === true, (deps) => addOrganisationCommand(deps, options)),
    );
  organisation
    .command('list')
    .requiredOption(...tenantOption(t))
    .option(...jsonOption)
    .description(t('Toon de organisaties.', 'Show the organisations.'))
    .action((options: { tenant: string; json?: boolean }) =>
      run(options.json === true, (deps) => listOrganisationsCommand(deps, options)),
    );
};

const hangUpTeams = (program: Command, { t, run, jsonOption }: CommandLine): void => {
  const team = program.command('team').description(t('Buurtpreventieteams.', 'Neighbourhood-watch teams.'));
  team
    .command('add')
    .requiredOption('--tenant <slug>', t('korte naam van de gemeente', 'short name of the municipality'))
    .requiredOption('--name <name>', t('naam van het team', 'name of the team'))
    .requiredOption('--area <codes...>', t('buurten of wijken', 'neighbourhoods or districts'))
    .option(...jsonOption)
    .description(t('Voeg een team toe.', 'Add a team.'))
    .action((options: AddTeam & { json?: boolean }) =>
      run(options.json === true, (deps) => addTeamCommand(deps, options)),
    );
};

const hangUpPeople = (program: Command, { t, run, jsonOption }: CommandLine): void => {
  const people = program.command('people').description(t('Mensen en rollen.', 'People and roles.'));
  people
    .command('invite')
    .requiredOption('--email <email>', t('waar de uitnodiging heen gaat', 'where the invitation goes'))
    .requiredOption('--name <name>', t('naam van de persoon', 'name of the person'))
    .requiredOption('--role <role>', roles.join(', '))
    .requiredOption('--tenant <slug>', t('korte naam van de gemeente', 'short name of the municipality'))
    .option('--team <id>', t('voor volunteer en coordinator', 'for volunteer and coordinator'))
    .option(
      '--area <codes...>',
      t('voor wijkagent, wijkregisseur en wijkwerker', 'for wijkagent, wijkregisseur and wijkwerker'),
    )
    .option('--from <day>', t('eerste dag, zoals 2026-12-31', 'first day, like 2026-12-31'))
    .option('--organisation <id>', t('waar een professional bij hoort', 'to which a professional belongs'))
    .option(...jsonOption)
    .description(t('Nodig iemand uit voor een rol.', 'Invite somebody to a role.'))
    .action((options: InviteOptions & { json?: boolean }) =>
      run(options.json === true, (deps) => inviteCommand(deps, options)),
    );

  people
    .command('end')
    .requiredOption('--email <email>', t('van wie', 'whose'))
    .requiredOption('--tenant <slug>', t('korte naam van de gemeente', 'short name of the municipality'))
    .option('--role <role>', t('alleen deze rol', 'this role only'))
    .option(
      '--on <day>',
      t('laatste dag, zoals 2026-12-31; anders meteen', 'last day, like 2026-12-31; else at once'),
    )
    .option(...jsonOption)
    .description(t('Beëindig de rollen van iemand.', 'End the roles of somebody.'))
    .action((options: EndOptions & { json?: boolean }) =>
      run(options.json === true, (deps) => endRolesCommand(deps, options)),
    );
  people
    .command('reset-factors')
    .requiredOption('--email <email>', t('van wie', 'whose'))
    .requiredOption('--tenant <slug>', t('korte naam van de gemeente', 'short name of the municipality'))
    .option(...jsonOption)
    .description(
      t(
        'Voor wie zijn tweede stap kwijt is: stel eerst zelf vast wie het is.',
        'For who lost the second step: make sure yourself who it is first.',
      ),
    )
    .action((options: ResetOptions & { json?: boolean }) =>
      run(options.json === true, (deps) => resetFactorsCommand(deps, options)),
    );
};

export const hangUpAdministration = (program: Command, line: CommandLine): void => {
  hangUpMunicipalities(program, line);
  hangUpDesks(program, line);
  hangUpOrganisations(program, line);
  hangUpTeams(program, line);
  hangUpPeople(program, line);
};
