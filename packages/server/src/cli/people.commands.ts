/** The command that invites somebody, also to the roles that nobody can give over the web. */
import { isDutyRole, type Role, roles } from '@buurtplus/domain/people';
import { createAreaBook } from '../areas/area-book.ts';
import { type InviteNo, invitePerson } from '../people/invite.ts';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { newId, systemClock } from '../platform/clock.ts';
import { sessionCookieName } from '../platform/http/create-app.ts';
import { createLog } from '../platform/log.ts';
import { createDemoMailer } from '../platform/mail/demo-mailer.store.ts';
import { createSmtpMailer } from '../platform/mail/mailer.ts';
import { createSecretBox } from '../platform/secret-box.ts';
import { type CommandDeps, type ExitCode, inLanguage } from './command-deps.ts';

export type InviteOptions = {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly tenant: string;
  readonly team?: string;
  readonly area?: readonly string[];
};

const fields: Readonly<Record<InviteNo['field'], string>> = {
  email: '--email',
  name: '--name',
  teamId: '--team',
  areaCodes: '--area',
  tenantId: '--tenant',
  mail: 'SMTP_URL:',
};
const reasons: Readonly<Record<InviteNo['code'], readonly [string, string]>> = {
  not_an_email: ['is geen e-mailadres', 'is not an e-mail address'],
  too_long: ['is te lang', 'is too long'],
  needed: ['is nodig bij deze rol', 'is needed with this role'],
  not_needed: ['hoort niet bij deze rol', 'does not belong to this role'],
  unknown: ['is hier niet bekend', 'is not known here'],
  not_sent: ['de mailserver nam de mail niet aan', 'the mail server did not take the mail'],
};

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
      config.smtpUrl === null
        ? createDemoMailer(db('auth'))
        : createSmtpMailer(config.smtpUrl, config.mailFrom);
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
      },
      {
        tenantId: options.tenant,
        email: options.email,
        name: options.name,
        role,
        teamId: options.team ?? null,
        areaCodes: isDutyRole(role) ? (options.area ?? []) : [],
        invitedBy: null,
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
