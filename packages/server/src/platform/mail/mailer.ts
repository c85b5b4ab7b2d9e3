/** Mail goes out through one port; it never says anything about a signal. */
import nodemailer from 'nodemailer';
import type { Logger } from '../log.ts';

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

export interface Mailer {
  /** Resolves when the mail server (or the demo mailbox) has it; throws when it could not be handed over. */
  readonly send: (mail: Mail) => Promise<void>;
}

/** Real mail over SMTP; line breaks cannot get into a header, because addresses and subjects come from our own texts and checked input. */
export const createSmtpMailer = (smtpUrl: string, from: string): Mailer => {
  const transport = nodemailer.createTransport(smtpUrl, { from });
  return {
    send: async (mail) => {
      const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ');
      await transport.sendMail({
        to: oneLine(mail.to),
        subject: oneLine(mail.subject),
        text: mail.text,
        from,
      });
    },
  };
};

const tries = 3;

/** Sends after the answer has left, so that its timing tells nothing; tries again, then says by id only that it failed. */
export const sendLater = (mailer: Mailer, mail: Mail, about: string, log: Logger, pauseMs = 2_000): void => {
  const attempt = async (left: number): Promise<void> => {
    try {
      await mailer.send(mail);
    } catch (problem) {
      if (left > 1) {
        setTimeout(() => void attempt(left - 1), pauseMs).unref();
        return;
      }
      log.error({ about, problem }, 'mail could not be sent');
    }
  };
  setImmediate(() => void attempt(tries));
};
