/** What our mails say. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

export function passwordResetMail(username: string, link: string): MailText {
  return {
    subject: 'Choose a new password',
    text: `Hello ${username},

somebody asked for a new password for your account at Training Center.
To choose one, open this address within 30 minutes:

${link}

If it was not you, leave this mail alone: nothing has changed.
`,
  };
}

export function passwordChangedMail(username: string): MailText {
  return {
    subject: 'Your password was changed',
    text: `Hello ${username},

the password of your account at Training Center was changed just now, and
your other sessions were ended.

If it was not you, ask for a new password at once.
`,
  };
}
