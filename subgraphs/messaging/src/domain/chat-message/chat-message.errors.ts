import { DomainError } from '@training-center/shared/errors/domain-error';

/** A client id names one message for ever. */
export class ClientIdReusedError extends DomainError {
  constructor() {
    super('CLIENT_ID_REUSED', 'You have sent another message under this client id.', ['input', 'clientId']);
  }
}

export class NotTheAuthorError extends DomainError {
  constructor() {
    super('NOT_THE_AUTHOR', 'Only who wrote a message may do this.', ['input', 'messageId']);
  }
}

export class MessageDeletedError extends DomainError {
  constructor() {
    super('MESSAGE_DELETED', 'This message was deleted.', ['input', 'messageId']);
  }
}

export class EditWindowOverError extends DomainError {
  override readonly typename = 'EditWindowOver';
  constructor(readonly minutes: number) {
    super('EDIT_WINDOW_OVER', `A message can be edited for ${minutes} minutes.`, ['input', 'messageId']);
  }
}
