import { registerEnumType } from 'type-graphql';

export enum DiscontinuityReason {
  TOO_OLD = 'TOO_OLD',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(DiscontinuityReason, {
  name: 'DiscontinuityReason',
  description: 'Why a stream cannot continue where it was left.',
  valuesConfig: {
    TOO_OLD: { description: 'It was left so long ago that what happened since is not kept.' },
    UNKNOWN: { description: 'The place was never reached.' },
  },
});
