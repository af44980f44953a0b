import { registerEnumType } from 'type-graphql';
import type { LiveSessionStatus } from '../../domain/live-session/live-session.entity.js';
import type { MeetingProviderName } from '../../meetings/meeting-provider.js';
import type { ChangeScope } from '../../services/rescheduling.service.js';

type Values<T extends string> = { readonly [K in T]: K };

export const LiveSessionStatusEnum: Values<LiveSessionStatus> = {
  SCHEDULED: 'SCHEDULED',
  LIVE: 'LIVE',
  ENDED: 'ENDED',
  CANCELLED: 'CANCELLED',
};

registerEnumType(LiveSessionStatusEnum, {
  name: 'LiveSessionStatus',
  description: 'Where a session stands, by the clock.',
  valuesConfig: {
    SCHEDULED: { description: 'It is to take place.' },
    LIVE: { description: 'It is under way.' },
    ENDED: { description: 'It is over.' },
    CANCELLED: { description: 'It does not take place.' },
  },
});

export const MeetingProviderEnum: Values<MeetingProviderName> = {
  BUILT_IN: 'BUILT_IN',
  ZOOM: 'ZOOM',
  GOOGLE_MEET: 'GOOGLE_MEET',
};

registerEnumType(MeetingProviderEnum, {
  name: 'MeetingProvider',
  description: 'Where people meet.',
  valuesConfig: {
    BUILT_IN: { description: 'In a room of the platform’s own.' },
    ZOOM: { description: 'In a Zoom meeting.' },
    GOOGLE_MEET: { description: 'In a Google Meet.' },
  },
});

export const ChangeScopeEnum: Values<ChangeScope> = {
  THIS: 'THIS',
  FOLLOWING: 'FOLLOWING',
  ALL: 'ALL',
};

registerEnumType(ChangeScopeEnum, {
  name: 'ChangeScope',
  description:
    'How much of a series a change reaches. What has begun, and what is cancelled, stays as it is.',
  valuesConfig: {
    THIS: { description: 'The one session.' },
    FOLLOWING: { description: 'The session and those behind it in its series.' },
    ALL: { description: 'The whole series.' },
  },
});
