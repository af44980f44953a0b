/** A mail in plain text. */
export interface Mail {
  /** Becomes the Message-ID: the same mail sent twice is told by it. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Mail programs offer it as a button. */
  readonly unsubscribeUrl?: string;
}

/** The way out for mails. Rejects when the mail was not taken; it will be tried again. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
