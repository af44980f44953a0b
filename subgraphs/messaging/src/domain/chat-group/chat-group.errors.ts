import { DomainError } from '@training-center/shared/errors/domain-error';

/** The course is archived. */
export class RoomClosedError extends DomainError {
  constructor(path: readonly string[]) {
    super('ROOM_READ_ONLY', 'This room can only be read: its course is archived.', path);
  }
}

export class DirectChatWithOneselfError extends DomainError {
  constructor() {
    super('DIRECT_CHAT_WITH_ONESELF', 'A direct chat takes two people.', ['input', 'userId']);
  }
}
