import { registerEnumType } from 'type-graphql';

export enum ChatGroupKindEnum {
  COURSE = 'COURSE',
  DIRECT = 'DIRECT',
  CUSTOM = 'CUSTOM',
}

registerEnumType(ChatGroupKindEnum, {
  name: 'ChatGroupKind',
  description: 'Whose room it is.',
  valuesConfig: {
    COURSE: { description: 'Of a course: who learns there, and who teaches it.' },
    DIRECT: { description: 'Of two people.' },
    CUSTOM: { description: 'Of those whom somebody asked into it.' },
  },
});

export enum ChatGroupStatusEnum {
  OPEN = 'OPEN',
  READ_ONLY = 'READ_ONLY',
  CLOSED = 'CLOSED',
}

registerEnumType(ChatGroupStatusEnum, {
  name: 'ChatGroupStatus',
  description: 'Whether one can write in a room.',
  valuesConfig: {
    OPEN: { description: 'Members write.' },
    READ_ONLY: { description: 'The course is archived: members read.' },
    CLOSED: { description: 'The course is deleted: nobody sees the room, until the course is restored.' },
  },
});
