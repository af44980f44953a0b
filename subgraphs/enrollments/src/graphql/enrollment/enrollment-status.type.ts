import { registerEnumType } from 'type-graphql';

export enum EnrollmentStatusEnum {
  PENDING_PAYMENT = 'PENDING_PAYMENT',
  ACTIVE = 'ACTIVE',
  COMPLETED = 'COMPLETED',
  DROPPED = 'DROPPED',
}

registerEnumType(EnrollmentStatusEnum, {
  name: 'EnrollmentStatus',
  description: 'Where an enrollment stands.',
  valuesConfig: {
    PENDING_PAYMENT: { description: 'A seat is kept for a while, until the payment is confirmed.' },
    ACTIVE: { description: 'The student learns.' },
    COMPLETED: { description: 'Every lesson was completed. This stays, also when lessons are added later.' },
    DROPPED: {
      description: 'The student left, or did not pay in time. Enrolling again takes the progress up.',
    },
  },
});
