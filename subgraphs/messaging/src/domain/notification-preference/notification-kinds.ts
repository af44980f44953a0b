export const channels = ['IN_APP', 'EMAIL'] as const;
export const rates = ['IMMEDIATE', 'DAILY', 'WEEKLY', 'NEVER'] as const;

export type Channel = (typeof channels)[number];
export type Rate = (typeof rates)[number];

/**
 * The kinds that people can choose about, and how mails of each leave unless they did. What warns of a change of plans is
 * mailed at once; what somebody did themselves is not mailed. In the app everything is listed.
 */
const mailRates: Readonly<Record<string, Rate>> = {
  ENROLLED: 'NEVER',
  COURSE_COMPLETED: 'NEVER',
  CERTIFICATE_ISSUED: 'IMMEDIATE',
  CERTIFICATE_REVOKED: 'IMMEDIATE',
  SESSION_SCHEDULED: 'DAILY',
  SESSION_MOVED: 'IMMEDIATE',
  SESSION_CANCELLED: 'IMMEDIATE',
  SESSION_SOON: 'IMMEDIATE',
  MENTIONED: 'DAILY',
  DIRECT_MESSAGE: 'DAILY',
};

export const knownKinds: readonly string[] = Object.keys(mailRates);

/** A kind that is not known here is listed and never mailed. */
export function defaultRate(kind: string, channel: Channel): Rate {
  if (channel === 'IN_APP') return 'IMMEDIATE';
  return Object.hasOwn(mailRates, kind) ? mailRates[kind]! : 'NEVER';
}

/** In the app there is nothing between at once and never. */
export function isRateOf(channel: Channel, rate: Rate): boolean {
  return channel === 'EMAIL' || rate === 'IMMEDIATE' || rate === 'NEVER';
}
