import { registerEnumType } from 'type-graphql';

export enum NotificationChannel {
  IN_APP = 'IN_APP',
  EMAIL = 'EMAIL',
}

export enum NotificationRate {
  IMMEDIATE = 'IMMEDIATE',
  DAILY = 'DAILY',
  WEEKLY = 'WEEKLY',
  NEVER = 'NEVER',
}

registerEnumType(NotificationChannel, {
  name: 'NotificationChannel',
  description: 'A way in which people are told something.',
  valuesConfig: {
    IN_APP: { description: 'In the list of notifications.' },
    EMAIL: { description: 'By mail.' },
  },
});

registerEnumType(NotificationRate, {
  name: 'NotificationRate',
  description: 'When people are told something.',
  valuesConfig: {
    IMMEDIATE: { description: 'At once.' },
    DAILY: { description: 'Together, every morning at 08:00 of the own time zone; by mail only.' },
    WEEKLY: { description: 'Together, on Mondays at 08:00 of the own time zone; by mail only.' },
    NEVER: { description: 'Not at all.' },
  },
});
