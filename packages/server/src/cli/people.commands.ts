/** The commands about people: inviting, also to the roles that nobody can give over the web, ending roles, and a lost second step. */
import { isCalendarDay, isDutyRole, parseEmail, type Role, roles } from '@buurtplus/domain/people';
import { createAreaBook } from '../areas/area-book.ts';
import { forgetFactors } from '../people/factor.store.ts';
import { type InviteNo, invitePerson } from '../people/invite.ts';
import { endAssignment, findPersonByEmail, listHeldRoles } from '../people/person.store.ts';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDayBefore, newId, systemClock } from '../platform/clock.ts';
import { sessionCookieName } from '../platform/http/create-app.ts';
import { createLog } from '../platform/log.ts';
import { createDemoMailer } from '../platform/mail/demo-mailer.store.ts';
import { createSmtpMailer, type Mailer } from '../platform/mail/mailer.ts';
import { createSecretBox } from '../platform/secret-box.ts';
import { type CommandDeps, type ExitCode, inLanguage } from './command-deps.ts';

export type InviteOptions = {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly tenant: string;
  readonly team?: string;
  readonly area?: readonly string[];
  /** First day, "YYYY-MM-DD". */
  readonly from?: string;
  readonly organisation?: string;
};

const fields: Readonly<Record<InviteNo['field'], string>> = {
  email: '--email',
  name: '--name',
  teamId: '--team',
  areaCodes: '--area',
  tenantId: '--tenant',
  startsOn: '--from',
  organisationId: '--organisation',
  id: 'id',
  mail: 'SMTP_URL:',
};
const reasons: Readonly<Record<InviteNo['code'], readonly [string, string]>> = {
  not_an_email: ['is geen e-mailadres', 'is not an e-mail address'],
  too_long: ['is te lang', 'is too long'],
  needed: ['is nodig bij deze rol', 'is needed with this role'],
  not_needed: ['hoort niet bij deze rol', 'does not belong to this role'],
  not_a_day: ['wil een dag zoals 2026-12-31', 'wants a day like 2026-12-31'],
  unknown: ['is hier niet bekend', 'is not known here'],
  other_content: ['hoort bij een andere uitnodiging', 'belongs to another invitation'],
  not_sent: ['geen mailserver nam de mail aan', 'no mail server took the mail'],
};

/** Outside the demo a mail without a mail server goes nowhere, and that is not called sent. */
const noMailer: Mailer = { send: () => Promise.reject(new Error('SMTP_URL is not set.')) };

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

export const inviteCommand = (deps: CommandDeps, options: InviteOptions): Promise<ExitCode> =>
  deps.withDatabases(async ({ db, secretKey }) => {
    const { role } = options;
    if (!isRole(role)) {
      deps.complain(
        inLanguage(
          deps,
          `De rol ${role} bestaat niet. Kies uit: ${roles.join(', ')}.`,
          `There is no role ${role}. Choose from: ${roles.join(', ')}.`,
        ),
      );
      return 2;
    }
    const { config } = deps;
    const book = createAreaBook(db('jobs'));
    const mailer =
      config.smtpUrl !== null
        ? createSmtpMailer(config.smtpUrl, config.mailFrom)
        : config.demo
          ? createDemoMailer(db('auth'))
          : noMailer;
    const invited = await invitePerson(
      {
        db: db('auth'),
        clock: systemClock,
        newId: () => newId(systemClock),
        publicUrl: config.publicUrl,
        cookieName: sessionCookieName(config.publicUrl),
        mailer,
        box: createSecretBox(secretKey, 'totp'),
        log: createLog(config.logLevel),
        audit: (entry) => writeAudit(db('auth'), entry),
        neighbourhoodsIn: book.neighbourhoodsIn,
        areaName: book.nameOf,
        mostDevices: 10,
      },
      {
        tenantId: options.tenant,
        email: options.email,
        name: options.name,
        role,
        teamId: options.team ?? null,
        areaCodes: isDutyRole(role) ? (options.area ?? []) : [],
        invitedBy: null,
        startsOn: options.from ?? null,
        organisationId: options.organisation ?? null,
      },
    );
    if (!invited.ok) {
      deps.complain(
        deps.json
          ? JSON.stringify(invited.refusal)
          : inLanguage(
              deps,
              `Niet uitgenodigd: ${fields[invited.refusal.field]} ${reasons[invited.refusal.code][0]}.`,
              `Not invited: ${fields[invited.refusal.field]} ${reasons[invited.refusal.code][1]}.`,
            ),
      );
      return 1;
    }
    deps.say(
      deps.json
        ? JSON.stringify({ invitationId: invited.value })
        : inLanguage(deps, 'De uitnodiging is verstuurd.', 'The invitation is sent.'),
    );
    return 0;
  });

/** Who acts on the command line has no account; the trail says that it was done here. */
const line = (tenantId: string, action: string, personId: string) => ({
  tenantId,
  actorId: null,
  actorRole: null,
  sessionId: null,
  action,
  objectType: 'person',
  objectId: personId,
  purpose: 'administer',
  outcome: 'done' as const,
});

const notFound = (deps: CommandDeps, email: string): ExitCode => {
  deps.complain(
    deps.json
      ? JSON.stringify({ code: 'not_found' })
      : inLanguage(deps, `${email} heeft hier geen rol.`, `${email} holds no role here.`),
  );
  return 1;
};

export type EndOptions = {
  readonly tenant: string;
  readonly email: string;
  readonly role?: string;
  /** The last day, "YYYY-MM-DD"; yesterday when left out, so that it ends at once. */
  readonly on?: string;
};

export const endRolesCommand = (deps: CommandDeps, options: EndOptions): Promise<ExitCode> =>
  deps.withDatabases(async ({ db }) => {
    const lastDay = options.on ?? dutchDayBefore(systemClock.now());
    if (!isCalendarDay(lastDay)) {
      deps.complain(
        inLanguage(deps, '--on wil een dag zoals 2026-12-31.', '--on wants a day like 2026-12-31.'),
      );
      return 2;
    }
    const email = parseEmail(options.email);
    const person = email.ok ? await findPersonByEmail(db('auth'), email.value) : null;
    if (person === null) return notFound(deps, options.email);
    const held = (await listHeldRoles(db('auth'), options.tenant, person.id, lastDay)).filter(
      ({ role }) => options.role === undefined || role === options.role,
    );
    if (held.length === 0) return notFound(deps, options.email);
    for (const { id } of held) {
      await endAssignment(db('auth'), options.tenant, id, lastDay);
      await writeAudit(db('auth'), line(options.tenant, 'people.role_ended', person.id));
    }
    const names = held.map(({ role }) => role);
    deps.say(
      deps.json
        ? JSON.stringify({ ended: names, lastDay })
        : inLanguage(
            deps,
            `Beëindigd na ${lastDay}: ${names.join(', ')}.`,
            `Ended after ${lastDay}: ${names.join(', ')}.`,
          ),
    );
    return 0;
  });

export type ResetOptions = { readonly tenant: string; readonly email: string };

export const resetFactorsCommand = (deps: CommandDeps, options: ResetOptions): Promise<ExitCode> =>
  deps.withDatabases(async ({ db }) => {
    const email = parseEmail(options.email);
    const person = email.ok ? await findPersonByEmail(db('auth'), email.value) : null;
    const yesterday = dutchDayBefore(systemClock.now());
    const held = person === null ? [] : await listHeldRoles(db('auth'), options.tenant, person.id, yesterday);
    if (person === null || held.length === 0) return notFound(deps, options.email);
    await forgetFactors(db('auth'), person.id);
    await writeAudit(db('auth'), line(options.tenant, 'second_factor.reset', person.id));
    deps.say(
      deps.json
        ? JSON.stringify({ reset: person.id })
        : inLanguage(
            deps,
            'Passkeys, code-app en aanmeldingen zijn weg. Bij de volgende keer aanmelden komt er een nieuwe tweede stap.',
            'Passkeys, code app and sessions are gone. A new second step is made at the next sign-in.',
          ),
    );
    return 0;
  });
