import { DomainError } from '@training-center/shared/errors/domain-error';

export class AnnouncementWithdrawnError extends DomainError {
  override readonly typename = 'AnnouncementWithdrawn';
  constructor() {
    super('ANNOUNCEMENT_WITHDRAWN', 'A withdrawn announcement is not changed any more.', [
      'input',
      'announcementId',
    ]);
  }
}
