import { DomainError, InvalidInputError } from '@training-center/shared/errors/domain-error';

const SESSION = ['input', 'sessionId'];

/** The constraint that keeps a host from being in two places. */
export const HOST_OVERLAP = 'live_session_host_overlap';

export class HostDoubleBookedError extends DomainError {
  override readonly typename = 'HostDoubleBooked';
  constructor(
    readonly startsAt: Date,
    readonly endsAt: Date,
    /** Null when the sessions of a new series overlap each other. */
    readonly session: { readonly id: string } | null,
  ) {
    super('HOST_DOUBLE_BOOKED', 'The host has another session at that time.', ['input', 'startsAt']);
  }
}

export class StartInPastError extends InvalidInputError {
  constructor() {
    super('A session starts in the future.', ['input', 'startsAt'], 'START_IN_PAST');
  }
}

/** What has begun is not moved or cancelled any more. */
export class SessionStartedError extends DomainError {
  override readonly typename = 'SessionStarted';
  constructor() {
    super('SESSION_STARTED', 'This session has begun or is over: it stays as it was.', SESSION);
  }
}

export class SessionCancelledError extends DomainError {
  override readonly typename = 'SessionCancelled';
  constructor() {
    super('SESSION_CANCELLED', 'This session is cancelled.', SESSION);
  }
}

export class TooEarlyError extends DomainError {
  override readonly typename = 'TooEarly';
  constructor(readonly opensAt: Date) {
    super('TOO_EARLY', 'This session can be joined from 15 minutes before it starts.', SESSION);
  }
}

export class SessionOverError extends DomainError {
  override readonly typename = 'SessionOver';
  constructor() {
    super('SESSION_OVER', 'This session is over.', SESSION);
  }
}

export class SessionFullError extends DomainError {
  override readonly typename = 'SessionFull';
  constructor(readonly capacity: number) {
    super('SESSION_FULL', `All ${capacity} places are taken.`, SESSION);
  }
}

export class NotOnCourseError extends DomainError {
  override readonly typename = 'NotOnCourse';
  constructor() {
    super('NOT_ENROLLED', 'Enroll in the course of this session first.', SESSION);
  }
}

export class MeetingNotReadyError extends DomainError {
  override readonly typename = 'MeetingNotReady';
  constructor() {
    super('MEETING_NOT_READY', 'The meeting is still being made. Try again in a moment.', SESSION);
  }
}

export class MeetingProviderNotConfiguredError extends DomainError {
  override readonly typename = 'MeetingProviderNotConfigured';
  constructor(name: string) {
    super('MEETING_PROVIDER_NOT_CONFIGURED', `This platform has no access to ${name}.`, [
      'input',
      'meetingProvider',
    ]);
  }
}

export class CourseArchivedError extends DomainError {
  constructor() {
    super('COURSE_ARCHIVED', 'An archived course gets no new sessions.', ['input', 'courseId']);
  }
}

export class CannotTeachError extends DomainError {
  constructor() {
    super('CANNOT_TEACH', 'The profile of this course’s instructor does not allow them to teach.', [
      'input',
      'courseId',
    ]);
  }
}

/** A cancelled or unstarted session has no attendance to write down. */
export class SessionNotStartedError extends DomainError {
  constructor() {
    super('SESSION_NOT_STARTED', 'Before the start one can only be excused.', SESSION);
  }
}
