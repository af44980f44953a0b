import { DateTime } from '@training-center/shared/graphql/scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum ProgressStateEnum {
  NOT_STARTED = 'NOT_STARTED',
  IN_PROGRESS = 'IN_PROGRESS',
  COMPLETED = 'COMPLETED',
}

registerEnumType(ProgressStateEnum, {
  name: 'ProgressState',
  description: 'How far somebody is with a lesson. It never goes back.',
  valuesConfig: {
    NOT_STARTED: { description: 'Nothing yet.' },
    IN_PROGRESS: { description: 'Begun: a quiz that is not passed yet.' },
    COMPLETED: { description: 'Done.' },
  },
});

@ObjectType('LessonProgress', { description: "The viewer's own progress in a lesson." })
export class LessonProgressType {
  @Field(() => ProgressStateEnum, { description: 'How far.' })
  state!: keyof typeof ProgressStateEnum;

  @Field(() => DateTime, { nullable: true, description: 'When it was completed first.' })
  completedAt!: Date | null;
}
