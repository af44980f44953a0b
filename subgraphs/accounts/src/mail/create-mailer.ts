import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mail, Mailer } from './mailer.js';

export interface MailerOptions {
  readonly smtpUrl: string | undefined;
  readonly from: string;
  readonly dataDir: string;
}

const TIMEOUT_MS = 10_000;

/** By SMTP when there is a server, else into files that a person or a mail program can read. */
export function createMailer({ smtpUrl, from, dataDir }: MailerOptions): Mailer {
  return smtpUrl ? smtpMailer(smtpUrl, from) : fileMailer(join(dataDir, 'mail'), from);
}

function smtpMailer(url: string, from: string): Mailer {
  const timeouts = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
  const transport = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  return {
    async send({ id, to, subject, text, ...rest }) {
      const headers = Object.fromEntries(listHeaders(rest));
      await transport.sendMail({ messageId: messageIdOf(id), from, to, subject, text, headers });
    },
  };
}

function fileMailer(folder: string, from: string): Mailer {
  return {
    async send(mail) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${mail.id}.eml`);
      // Never half a mail under its name: whoever watches the folder reads it at once.
      await writeFile(`${file}.part`, textOf(mail, from), { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
  };
}

/** In 8 bits, so that a link stays on one line for people who read the file as it is. */
function textOf({ id, to, subject, text, ...rest }: Mail, from: string): string {
  const lists = listHeaders(rest).map(([name, value]) => `\n${name}: ${value}`);
  return `From: ${from}
To: ${to}
Subject: ${subject}
Message-ID: ${messageIdOf(id)}
Date: ${new Date().toUTCString()}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit${lists.join('')}

${text}`;
}

/** RFC 8058: one request, without a page in between. */
function listHeaders({ unsubscribeUrl }: Pick<Mail, 'unsubscribeUrl'>): [string, string][] {
  if (!unsubscribeUrl) return [];
  return [
    ['List-Unsubscribe', `<${unsubscribeUrl}>`],
    ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
  ];
}

function messageIdOf(id: string): string {
  return `<${id}@training-center>`;
}
