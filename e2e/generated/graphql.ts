/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The course to archive. */
export type ArchiveCourseInput = {
  /** The `version` of the course that the author last saw; another one refuses. Left out: the last change wins. */
  expectedVersion?: number | null | undefined;
  /** Id of the course. */
  id: string;
};

/** How one student attended. */
export type AttendanceRecordInput = {
  /** How they attended. */
  status: AttendanceStatus;
  /** Id of the student. */
  studentId: string;
};

/** How somebody attended a session. */
export type AttendanceStatus =
  /** Was not there, or too short a time to count. */
  | 'ABSENT'
  /** Was excused by staff. */
  | 'EXCUSED'
  /** Was there, but came late. */
  | 'LATE'
  /** Was there, but left early. */
  | 'LEFT_EARLY'
  /** Was there. */
  | 'PRESENT';

/** What a new instructor tells about themselves. */
export type BecomeInstructorInput = {
  /** Markdown without raw HTML, at most 5000 characters. */
  bio?: string | null | undefined;
  /** At most 20 subjects of at most 60 characters; repetitions are dropped. */
  expertise?: Array<string> | null | undefined;
  /** One line of plain text, at most 120 characters. */
  headline?: string | null | undefined;
};

/** What a new student tells about themselves. */
export type BecomeStudentInput = {
  /** Markdown without raw HTML, at most 5000 characters. */
  bio?: string | null | undefined;
};

/** A session that does not take place. */
export type CancelSessionInput = {
  /** The version that the caller last saw; another one is a Conflict. */
  expectedVersion?: number | null | undefined;
  /** Whether FOLLOWING and ALL also reach sessions that were moved for themselves. */
  force?: boolean | null | undefined;
  /** Why, for those on the course: at most 500 characters. */
  reason?: string | null | undefined;
  /** How much of its series changes with it; THIS when left out. */
  scope?: ChangeScope | null | undefined;
  /** Id of the session. */
  sessionId: string;
};

/** Whether a certificate holds. */
export type CertificateStatus =
  /** It was taken back. */
  | 'REVOKED'
  /** It holds. */
  | 'VALID';

/** The old password and the new one. */
export type ChangePasswordInput = {
  /** The password as it is. */
  currentPassword: string;
  /** By the same rules as in `signUp`. */
  newPassword: string;
};

/** How much of a series a change reaches. What has begun, and what is cancelled, stays as it is. */
export type ChangeScope =
  /** The whole series. */
  | 'ALL'
  /** The session and those behind it in its series. */
  | 'FOLLOWING'
  /** The one session. */
  | 'THIS';

/** Whose room it is. */
export type ChatGroupKind =
  /** Of a course: who learns there, and who teaches it. */
  | 'COURSE'
  /** Of those whom somebody asked into it. */
  | 'CUSTOM'
  /** Of two people. */
  | 'DIRECT';

/** Which lesson is done. */
export type CompleteLessonInput = {
  /** Id of a lesson of a course that the viewer is on. */
  lessonId: string;
};

/** How much a course asks for. */
export type CourseDifficulty =
  /** For people who know the subject. */
  | 'ADVANCED'
  /** For people who begin. */
  | 'BEGINNER'
  /** For people who know the basics. */
  | 'INTERMEDIATE';

/** Which courses; what is left out does not narrow the list. */
export type CourseFilter = {
  /** In at least one of these categories; at most 20. */
  categorySlugs?: Array<string> | null | undefined;
  /** Of this difficulty. */
  difficulty?: CourseDifficulty | null | undefined;
  /** True: that cost nothing; false: that cost something. */
  free?: boolean | null | undefined;
  /** Of this instructor. */
  instructorId?: string | null | undefined;
  /** Words in title or description, at most 200 characters; "a phrase", or, -without. */
  search?: string | null | undefined;
};

/** The order of the catalogue. */
export type CourseOrder =
  /** The latest published first. */
  | 'NEWEST'
  /** The dearest first, by amount whatever the currency. */
  | 'PRICE_HIGH_TO_LOW'
  /** The cheapest first, by amount whatever the currency. */
  | 'PRICE_LOW_TO_HIGH'
  /** The best match of the search first; without a search like NEWEST. */
  | 'RELEVANCE'
  /** By title, without regard to capitals and accents. */
  | 'TITLE';

/** Where a course stands. */
export type CourseStatus =
  /** Out of the catalogue; those who can read it still do. */
  | 'ARCHIVED'
  /** Being written: only its instructor and administrators see it. */
  | 'DRAFT'
  /** In the catalogue, for everybody. */
  | 'PUBLISHED';

/** An assignment as a new lesson. */
export type CreateAssignmentLessonInput = {
  /** When it is due; null: any time. */
  dueAt?: string | null | undefined;
  /** The `version` of the course that the author last saw; another one refuses. Left out: the last change wins. */
  expectedVersion?: number | null | undefined;
  /** Markdown without raw HTML of 1 to 20,000 characters. */
  instructions: string;
  /** Whether everybody may read it; false when left out. */
  isPreview?: boolean | null | undefined;
  /** The most points that it can bring: 1 to 1000. */
  maxPoints: number;
  /** Id of the module that gets it, at its end. */
  moduleId: string;
  /** Plain text of 3 to 120 characters. */
  title: string;
};

/** A title, and whom to ask in. */
export type CreateChatGroupInput = {
  /** Ids of 1 to 100 people. The viewer is in the room anyway. */
  memberIds: Array<string>;
  /** Title: 1 to 100 characters on one line. */
  title: string;
};

/** A new course. */
export type CreateCourseInput = {
  /** 1 to 100,000; null or left out: as many as like. */
  capacity?: number | null | undefined;
  /** Ids of its categories, at most 10. */
  categoryIds?: Array<string> | null | undefined;
  /** Markdown without raw HTML, at most 20,000 characters. Needed to publish. */
  description?: string | null | undefined;
  /** BEGINNER when left out. */
  difficulty?: CourseDifficulty | null | undefined;
  /** Free when left out. */
  price?: MoneyInput | null | undefined;
  /** Plain text of 3 to 120 characters. The slug is made from it. */
  title: string;
};

/** A new module. */
export type CreateModuleInput = {
  /** Id of the course that gets it, at its end. */
  courseId: string;
  /** The `version` of the course that the author last saw; another one refuses. Left out: the last change wins. */
  expectedVersion?: number | null | undefined;
  /** Plain text of 3 to 120 characters. */
  title: string;
};

/** A quiz as a new lesson. */
export type CreateQuizLessonInput = {
  /** The `version` of the course that the author last saw; another one refuses. Left out: the last change wins. */
  expectedVersion?: number | null | undefined;
  /** Whether everybody may read it; false when left out. */
  isPreview?: boolean | null | undefined;
  /** 1 to 100; null: as often as one likes. */
  maxAttempts?: number | null | undefined;
  /** Id of the module that gets it, at its end. */
  moduleId: string;
  /** The score that passes: 0 to 100. */
  passPercent: number;
  /** 1 to 100 questions, in order. */
  questions: Array<QuizQuestionInput>;
  /** Plain text of 3 to 120 characters. */
  title: string;
};

/** A series of sessions to be put onto the calendar of a course. */
export type CreateRecurringScheduleInput = {
  /** How many may join: 1 to 100,000; left out: all. */
  capacity?: number | null | undefined;
  /** Id of the course. */
  courseId: string;
  /** How long it lasts: 1 to 1440 minutes. */
  durationMinutes: number;
  /** Where people meet; BUILT_IN when left out. */
  meetingProvider?: MeetingProvider | null | undefined;
  /** A rule of RFC 5545 with FREQ (DAILY to YEARLY), INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, WKST, and COUNT or UNTIL. COUNT counts cancelled sessions, too; UNTIL is compared in the zone of the series. The first session is the first that fits, not before startsAt. */
  rrule: string;
  /** What the clock shows when it begins. */
  startsAt: unknown;
  /** The zone of that clock, a name of the tz database: Europe/Berlin. */
  timeZone: string;
  /** What it is called: 1 to 120 characters. */
  title: string;
};

/** A text as a new lesson. */
export type CreateTextLessonInput = {
  /** Markdown without raw HTML of 1 to 100,000 characters. */
  body: string;
  /** The `version` of the course that the author last saw; another one refuses. Left out: the last change wins. */
  expectedVersion?: number | null | undefined;
  /** Whether everybody may read it; false when left out. */
  isPreview?: boolean | null | undefined;
  /** Id of the module that gets it, at its end. */
  moduleId: string;
  /** Plain text of 3 to 120 characters. */
  title: string;
};

/** A video as a new lesson. */
export type CreateVideoLessonInput = {
  /** How long it takes: 1 to 86,400. */
  durationSeconds: number;
  /** The `version` of the course that the author last saw; another one refuses. Left out: the last change wins. */
  expectedVersion?: number | null | undefined;
  /** Whether everybody may read it; false when left out. */
  isPreview?: boolean | null | undefined;
  /** Id of the module that gets it, at its end. */
  moduleId: string;
  /** Plain text of 3 to 120 characters. */
  title: string;
  /** An https address without credentials, at most 2048 characters. */
  videoUrl: string;
};

/** The course to delete. */
export type DeleteCourseInput = {
  /** The `version` of the course that the author last saw; another one refuses. Left out: the last change wins. */
  expectedVersion?: number | null | undefined;
  /** Id of the course. */
  id: string;
};

/** Which message to delete. */
export type DeleteMessageInput = {
  /** Id of the message. */
  messageId: string;
};

/** Which review to delete. */
export type DeleteReviewInput = {
  /** Id of one of the viewer's own reviews. */
  reviewId: string;
};

/** Which enrollment to drop. */
export type DropEnrollmentInput = {
  /** Id of one of the viewer's own enrollments. */
  enrollmentId: string;
};

/** What changes of an announcement. What is left out stays; null is refused except for `until` and `expectedVersion`. */
export type EditAnnouncementInput = {
  /** Id of the announcement. */
  announcementId: string;
  /** Markdown without raw HTML, 1 to 10,000 characters. */
  body?: string | null | undefined;
  /** The `version` that the admin last saw; another one answers Conflict. */
  expectedVersion?: number | null | undefined;
  /** From when it is shown. */
  from?: string | null | undefined;
  /** Plain text of 3 to 200 characters. */
  title?: string | null | undefined;
  /** Until when; null: without end. */
  until?: string | null | undefined;
};

/** What a message is to say. */
export type EditMessageInput = {
  /** Markdown: 1 to 4000 characters. */
  body: string;
  /** Id of an own message. */
  messageId: string;
};

/** Which course to enroll in. */
export type EnrollInput = {
  /** Id of the course. */
  courseId: string;
};

/** Where an enrollment stands. */
export type EnrollmentStatus =
  /** The student learns. */
  | 'ACTIVE'
  /** Every lesson was completed. This stays, also when lessons are added later. */
  | 'COMPLETED'
  /** The student left, or did not pay in time. Enrolling again takes the progress up. */
  | 'DROPPED'
  /** A seat is kept for a while, until the payment is confirmed. */
  | 'PENDING_PAYMENT';

/** Which course to feature, and where. */
export type FeatureCourseInput = {
  /** Id of a published course. */
  courseId: string;
  /** Its place, 1 to 24; left out, it stays where it is or comes last. */
  position?: number | null | undefined;
};

/** Which review to hide, and why. */
export type HideReviewInput = {
  /** Why, for its author: 3 to 500 characters. */
  reason: string;
  /** Id of the review. */
  reviewId: string;
};

/** Which session to join. */
export type JoinSessionInput = {
  /** Id of the session. */
  sessionId: string;
};

/** Where a session stands, by the clock. */
export type LiveSessionStatus =
  /** It does not take place. */
  | 'CANCELLED'
  /** It is over. */
  | 'ENDED'
  /** It is under way. */
  | 'LIVE'
  /** It is to take place. */
  | 'SCHEDULED';

/** Who wants to sign in. */
export type LogInInput = {
  /** The username or the e-mail address. */
  login: string;
  /** The password. */
  password: string;
};

/** Which notifications were read: either `ids` or `before`. */
export type MarkNotificationsReadInput = {
  /** All whose newest news was told before this instant. */
  before?: string | null | undefined;
  /** These, up to 100. */
  ids?: Array<string> | null | undefined;
};

/** Up to where a room was read. */
export type MarkReadInput = {
  /** Id of the room. */
  groupId: string;
  /** The `seq` of the last message read. */
  seq: number;
};

/** Where people meet. */
export type MeetingProvider =
  /** In a room of the platform’s own. */
  | 'BUILT_IN'
  /** In a Google Meet. */
  | 'GOOGLE_MEET'
  /** In a Zoom meeting. */
  | 'ZOOM';

/** An amount of money. */
export type MoneyInput = {
  /** In minor units, 0 to 100,000,000. */
  amount: number;
  /** ISO 4217 code in capitals: EUR. */
  currency: string;
};

/** How far somebody is with a lesson. It never goes back. */
export type ProgressState =
  /** Done. */
  | 'COMPLETED'
  /** Begun: a quiz that is not passed yet. */
  | 'IN_PROGRESS'
  /** Nothing yet. */
  | 'NOT_STARTED';

/** What to tell everybody, and how long. */
export type PublishAnnouncementInput = {
  /** Markdown without raw HTML, 1 to 10,000 characters. */
  body: string;
  /** From when it is shown; left out: from now. */
  from?: string | null | undefined;
  /** Plain text of 3 to 200 characters. */
  title: string;
  /** Until when; left out: without end. */
  until?: string | null | undefined;
};

/** The course to publish. */
export type PublishCourseInput = {
  /** The `version` of the course that the author last saw; another one refuses. Left out: the last change wins. */
  expectedVersion?: number | null | undefined;
  /** Id of the course. */
  id: string;
};

/** How a question is answered. */
export type QuestionKind =
  /** By all choices that are correct. */
  | 'MULTIPLE_CHOICE'
  /** By exactly one choice. */
  | 'SINGLE_CHOICE';

/** What somebody chose for one question. */
export type QuizAnswerInput = {
  /** Ids of the chosen choices. */
  choiceIds: Array<string>;
  /** Id of the question. */
  questionId: string;
};

/** A choice of a question. */
export type QuizChoiceInput = {
  /** Whether it is (one of) the right ones. */
  correct: boolean;
  /** Plain text of 1 to 500 characters. */
  text: string;
};

/** A question of a quiz. */
export type QuizQuestionInput = {
  /** 2 to 10 choices, in order. */
  choices: Array<QuizChoiceInput>;
  /** SINGLE_CHOICE has exactly one correct choice, MULTIPLE_CHOICE at least one. */
  kind: QuestionKind;
  /** Plain text of 1 to 2000 characters. */
  prompt: string;
};

/** Attendance to be written down. */
export type RecordAttendanceInput = {
  /** 1 to 100 records, each of another student. */
  records: Array<AttendanceRecordInput>;
  /** Id of the session. */
  sessionId: string;
};

/** The refresh token to change. */
export type RefreshSessionInput = {
  /** The newest refresh token of the session. It is spent by this. */
  refreshToken: string;
};

/** A new order of the modules of a course. */
export type ReorderModulesInput = {
  /** Id of the course. */
  courseId: string;
  /** The `version` of the course that the author last saw; another one refuses. Left out: the last change wins. */
  expectedVersion?: number | null | undefined;
  /** Ids of all its modules, each once, in the new order. */
  moduleIds: Array<string>;
};

/** Whose password shall be chosen anew. */
export type RequestPasswordResetInput = {
  /** The e-mail address of the account. */
  email: string;
};

/** When a session is to be instead. */
export type RescheduleSessionInput = {
  /** How long it lasts: 1 to 1440 minutes; as long as now when left out. */
  durationMinutes?: number | null | undefined;
  /** The version that the caller last saw; another one is a Conflict. */
  expectedVersion?: number | null | undefined;
  /** Whether FOLLOWING and ALL also reach sessions that were moved for themselves. */
  force?: boolean | null | undefined;
  /** How much of its series changes with it; THIS when left out. */
  scope?: ChangeScope | null | undefined;
  /** Id of the session. */
  sessionId: string;
  /** What the clock shows when it begins. */
  startsAt: unknown;
  /** The zone of that clock; the one that it has when left out. */
  timeZone?: string | null | undefined;
};

/** A token out of a mail, and the new password. */
export type ResetPasswordInput = {
  /** By the same rules as in `signUp`. */
  newPassword: string;
  /** The token from the mail. Works once, within 30 minutes. */
  token: string;
};

/** The course to restore. */
export type RestoreCourseInput = {
  /** The `version` of the course that the author last saw; another one refuses. Left out: the last change wins. */
  expectedVersion?: number | null | undefined;
  /** Id of the course. */
  id: string;
};

/** What the viewer thinks of a course. */
export type ReviewCourseInput = {
  /** Markdown without raw HTML, at most 5,000 characters; left out: stars alone. */
  body?: string | null | undefined;
  /** Id of the course. */
  courseId: string;
  /** Stars, 1 to 5. */
  rating: number;
};

/** Whether a review is there for everybody. */
export type ReviewState =
  /** Only its author and admins see it, and it counts nowhere. */
  | 'HIDDEN'
  /** It is, and counts in the rating of its course. */
  | 'VISIBLE';

/** The session to end. */
export type RevokeSessionInput = {
  /** One of the viewer’s own sessions. */
  sessionId: string;
};

/** A session to be put onto the calendar of a course. */
export type ScheduleSessionInput = {
  /** How many may join: 1 to 100,000; left out: all. */
  capacity?: number | null | undefined;
  /** Id of the course. */
  courseId: string;
  /** How long it lasts: 1 to 1440 minutes. */
  durationMinutes: number;
  /** Where people meet; BUILT_IN when left out. */
  meetingProvider?: MeetingProvider | null | undefined;
  /** What the clock shows when it begins. */
  startsAt: unknown;
  /** The zone of that clock, a name of the tz database: Europe/Berlin. */
  timeZone: string;
  /** What it is called: 1 to 120 characters. */
  title: string;
};

/** What to say, and where. */
export type SendMessageInput = {
  /** Markdown: 1 to 4000 characters. HTML becomes text. `@username` names a member of the room. */
  body: string;
  /** A name for this message that the client makes up, unique among those of its person. */
  clientId: string;
  /** Id of the room. */
  groupId: string;
};

/** The featured courses from now on. */
export type SetFeaturedCoursesInput = {
  /** Ids in the new order, each once, at most 24. What was not featured before has to be published. */
  courseIds: Array<string>;
  /** The `version` of the list that the admin last saw; another one answers Conflict. */
  expectedVersion?: number | null | undefined;
};

/** Which hidden review to show again. */
export type ShowReviewInput = {
  /** Id of the review. */
  reviewId: string;
};

/** A person who wants an account. */
export type SignUpInput = {
  /** The day of birth; people of 13 years and older may sign up. */
  birthDate?: string | null | undefined;
  /** Unique without regard to case. */
  email: string;
  /** Language and region: de-AT. */
  locale?: string | null | undefined;
  /** 8 to 256 characters, taken exactly as they are; not one that many people use, nor one that holds the username or e-mail address. */
  password: string;
  /** In international form, without spaces: +4915112345678. */
  phone?: string | null | undefined;
  /** IANA name: Europe/Vienna. */
  timeZone?: string | null | undefined;
  /** 3 to 30 letters, digits, dots, hyphens or underscores; unique without regard to case. */
  username: string;
};

/** With whom to chat. */
export type StartDirectChatInput = {
  /** Id of the other person. */
  userId: string;
};

/** Answers to a quiz. */
export type SubmitQuizInput = {
  /** One for each question; a question that is left out counts as wrong. */
  answers: Array<QuizAnswerInput>;
  /** Chosen by the client, 1 to 100 characters: the same submission sent again is not another attempt. */
  idempotencyKey?: string | null | undefined;
  /** Id of the quiz lesson. */
  lessonId: string;
};

/** Which course to feature no more. */
export type UnfeatureCourseInput = {
  /** Id of a featured course. */
  courseId: string;
};

/** What changes of a course. What is left out stays; null is refused except for `capacity`. */
export type UpdateCourseInput = {
  /** 1 to 100,000; null: as many as like. */
  capacity?: number | null | undefined;
  /** Ids of all its categories from now on, at most 10. */
  categoryIds?: Array<string> | null | undefined;
  /** Markdown without raw HTML, at most 20,000 characters. */
  description?: string | null | undefined;
  /** How much it asks for. */
  difficulty?: CourseDifficulty | null | undefined;
  /** The `version` that the author last saw; another one answers Conflict. */
  expectedVersion: number;
  /** Id of the course. */
  id: string;
  /** What enrolling costs from now on. */
  price?: MoneyInput | null | undefined;
  /** Plain text of 3 to 120 characters. It gives a new slug; the former one still leads here. */
  title?: string | null | undefined;
};

/** Changes to an instructor profile: what is left out stays, null takes away. */
export type UpdateInstructorProfileInput = {
  /** Markdown without raw HTML, at most 5000 characters. */
  bio?: string | null | undefined;
  /** The version that the change is based on; when it is not the current one, the answer is `Conflict`. */
  expectedVersion?: number | null | undefined;
  /** At most 20 subjects of at most 60 characters; repetitions are dropped. */
  expertise?: Array<string> | null | undefined;
  /** One line of plain text, at most 120 characters. */
  headline?: string | null | undefined;
};

/** Changes to a student profile: what is left out stays, null takes away. */
export type UpdateStudentProfileInput = {
  /** Markdown without raw HTML, at most 5000 characters. */
  bio?: string | null | undefined;
  /** The version that the change is based on; when it is not the current one, the answer is `Conflict`. */
  expectedVersion?: number | null | undefined;
};

/** Which announcement to withdraw. */
export type WithdrawAnnouncementInput = {
  /** Id of the announcement. */
  announcementId: string;
};

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { signUp: { session: { accessToken: string, accessTokenExpiresAt: string, refreshToken: string, viewer: { id: string, username: string } } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type LogInMutationVariables = Exact<{
  input: LogInInput;
}>;


export type LogInMutation = { logIn: { session: { accessToken: string, accessTokenExpiresAt: string, refreshToken: string, viewer: { id: string, username: string } } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = { refreshSession: { session: { accessToken: string, accessTokenExpiresAt: string, refreshToken: string, viewer: { id: string, username: string } } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type LogOutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogOutMutation = { logOut: { loggedOut: boolean } };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset: { accepted: boolean } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword: { passwordChanged: boolean, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { passwordChanged: boolean, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { viewer: { id: string, username: string, email: string, phone: string | null, birthDate: string | null, age: number | null, user: { id: string, username: string }, sessions: { nodes: Array<{ id: string, createdAt: string, lastUsedAt: string, userAgent: string | null, current: boolean }> } } | null };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { revokeSession: { revoked: boolean, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type SessionPartsFragment = { accessToken: string, accessTokenExpiresAt: string, refreshToken: string, viewer: { id: string, username: string } };

type Problem_AlreadyEnrolled_Fragment = { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null };

type Problem_AnnouncementWithdrawn_Fragment = { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null };

type Problem_Conflict_Fragment = { __typename: 'Conflict', code: string, message: string, path: Array<string> | null };

type Problem_CourseFull_Fragment = { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null };

type Problem_CourseNotOpen_Fragment = { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null };

type Problem_CourseNotPublished_Fragment = { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null };

type Problem_EditWindowOver_Fragment = { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null };

type Problem_EnrollmentNotActive_Fragment = { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null };

type Problem_ExpiredToken_Fragment = { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null };

type Problem_FeaturedListFull_Fragment = { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null };

type Problem_HostDoubleBooked_Fragment = { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null };

type Problem_InvalidInput_Fragment = { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null };

type Problem_InvalidRecurrenceRule_Fragment = { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null };

type Problem_InvalidToken_Fragment = { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null };

type Problem_MaxAttemptsReached_Fragment = { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null };

type Problem_MeetingNotReady_Fragment = { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null };

type Problem_MeetingProviderNotConfigured_Fragment = { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null };

type Problem_NotAStudent_Fragment = { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null };

type Problem_NotEnrolled_Fragment = { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null };

type Problem_NotFound_Fragment = { __typename: 'NotFound', code: string, message: string, path: Array<string> | null };

type Problem_NotOnCourse_Fragment = { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null };

type Problem_OwnCourse_Fragment = { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null };

type Problem_OwnCourseReviewed_Fragment = { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null };

type Problem_QuizNotPassed_Fragment = { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null };

type Problem_Refused_Fragment = { __typename: 'Refused', code: string, message: string, path: Array<string> | null };

type Problem_ReviewerNotEnrolled_Fragment = { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null };

type Problem_SessionCancelled_Fragment = { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null };

type Problem_SessionFull_Fragment = { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null };

type Problem_SessionOver_Fragment = { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null };

type Problem_SessionStarted_Fragment = { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null };

type Problem_TooEarly_Fragment = { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null };

type Problem_TooManyAttempts_Fragment = { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null };

export type ProblemFragment =
  | Problem_AlreadyEnrolled_Fragment
  | Problem_AnnouncementWithdrawn_Fragment
  | Problem_Conflict_Fragment
  | Problem_CourseFull_Fragment
  | Problem_CourseNotOpen_Fragment
  | Problem_CourseNotPublished_Fragment
  | Problem_EditWindowOver_Fragment
  | Problem_EnrollmentNotActive_Fragment
  | Problem_ExpiredToken_Fragment
  | Problem_FeaturedListFull_Fragment
  | Problem_HostDoubleBooked_Fragment
  | Problem_InvalidInput_Fragment
  | Problem_InvalidRecurrenceRule_Fragment
  | Problem_InvalidToken_Fragment
  | Problem_MaxAttemptsReached_Fragment
  | Problem_MeetingNotReady_Fragment
  | Problem_MeetingProviderNotConfigured_Fragment
  | Problem_NotAStudent_Fragment
  | Problem_NotEnrolled_Fragment
  | Problem_NotFound_Fragment
  | Problem_NotOnCourse_Fragment
  | Problem_OwnCourse_Fragment
  | Problem_OwnCourseReviewed_Fragment
  | Problem_QuizNotPassed_Fragment
  | Problem_Refused_Fragment
  | Problem_ReviewerNotEnrolled_Fragment
  | Problem_SessionCancelled_Fragment
  | Problem_SessionFull_Fragment
  | Problem_SessionOver_Fragment
  | Problem_SessionStarted_Fragment
  | Problem_TooEarly_Fragment
  | Problem_TooManyAttempts_Fragment
;

export type BecomeStudentMutationVariables = Exact<{
  input: BecomeStudentInput;
}>;


export type BecomeStudentMutation = { becomeStudent: { student: { id: string, bio: string | null, enrollmentDate: string, profileCompletion: number | null, user: { id: string, username: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type BecomeInstructorMutationVariables = Exact<{
  input: BecomeInstructorInput;
}>;


export type BecomeInstructorMutation = { becomeInstructor: { instructor: { id: string, headline: string | null, bio: string | null, expertise: Array<string>, profileCompletion: number | null, user: { id: string, username: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type UpdateInstructorProfileMutationVariables = Exact<{
  input: UpdateInstructorProfileInput;
}>;


export type UpdateInstructorProfileMutation = { updateInstructorProfile: { instructor: { id: string, headline: string | null, bio: string | null, expertise: Array<string>, profileCompletion: number | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type UpdateStudentProfileMutationVariables = Exact<{
  input: UpdateStudentProfileInput;
}>;


export type UpdateStudentProfileMutation = { updateStudentProfile: { student: { id: string, bio: string | null, profileCompletion: number | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type MyRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyRolesQuery = { viewer: { student: { id: string, profileCompletion: number | null, canEnroll: { allowed: boolean, reasons: Array<{ code: string, message: string }> } | null } | null, instructor: { id: string, profileCompletion: number | null, canTeach: { allowed: boolean, reasons: Array<{ code: string, message: string }> } | null } | null } | null };

export type InstructorPageQueryVariables = Exact<{
  id: string;
}>;


export type InstructorPageQuery = { instructor: { id: string, headline: string | null, bio: string | null, expertise: Array<string>, user: { username: string } | null, courses: { nodes: Array<{ id: string, slug: string, title: string }> } | null } | null };

export type CatalogQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: CourseFilter | null | undefined;
  orderBy?: CourseOrder | null | undefined;
}>;


export type CatalogQuery = { courses: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, title: string, difficulty: CourseDifficulty, price: { amount: number, currency: string }, categories: Array<{ id: string, slug: string, name: string }>, instructor: { id: string, user: { username: string } | null } | null }> } | null };

export type CategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type CategoriesQuery = { categories: Array<{ id: string, slug: string, name: string }> | null };

export type CoursePageQueryVariables = Exact<{
  slug: string;
}>;


export type CoursePageQuery = { course: { id: string, slug: string, title: string, description: string, difficulty: CourseDifficulty, status: CourseStatus, enrollmentCount: number | null, seatsLeft: number | null, price: { amount: number, currency: string }, instructor: { id: string, headline: string | null, user: { username: string } | null } | null, modules: Array<{ id: string, title: string, position: number, lessons: Array<
        | { __typename: 'AssignmentLesson', id: string, title: string, position: number, isPreview: boolean, viewerProgress: { state: ProgressState, completedAt: string | null } | null }
        | { __typename: 'QuizLesson', id: string, title: string, position: number, isPreview: boolean, viewerProgress: { state: ProgressState, completedAt: string | null } | null }
        | { __typename: 'TextLesson', id: string, title: string, position: number, isPreview: boolean, viewerProgress: { state: ProgressState, completedAt: string | null } | null }
        | { __typename: 'VideoLesson', durationSeconds: number, id: string, title: string, position: number, isPreview: boolean, viewerProgress: { state: ProgressState, completedAt: string | null } | null }
      > }>, viewerEnrollment: { id: string, status: EnrollmentStatus, progress: { percent: number } } | null } | null };

export type ReadLessonQueryVariables = Exact<{
  id: string;
}>;


export type ReadLessonQuery = { lesson:
    | { __typename: 'AssignmentLesson', instructions: string | null, maxPoints: number, dueAt: string | null, id: string, title: string, viewerProgress: { state: ProgressState } | null }
    | { __typename: 'QuizLesson', passPercent: number, maxAttempts: number | null, id: string, title: string, questions: Array<{ id: string, prompt: string, kind: QuestionKind, choices: Array<{ id: string, text: string }> }> | null, viewerProgress: { state: ProgressState } | null }
    | { __typename: 'TextLesson', body: string | null, id: string, title: string, viewerProgress: { state: ProgressState } | null }
    | { __typename: 'VideoLesson', videoUrl: string | null, durationSeconds: number, id: string, title: string, viewerProgress: { state: ProgressState } | null }
   | null };

export type CreateCourseMutationVariables = Exact<{
  input: CreateCourseInput;
}>;


export type CreateCourseMutation = { createCourse: { course: { id: string, slug: string, title: string, status: CourseStatus, version: number, createdAt: string, updatedAt: string } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type UpdateCourseMutationVariables = Exact<{
  input: UpdateCourseInput;
}>;


export type UpdateCourseMutation = { updateCourse: { course: { id: string, slug: string, title: string, status: CourseStatus, version: number, createdAt: string, updatedAt: string } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type CreateModuleMutationVariables = Exact<{
  input: CreateModuleInput;
}>;


export type CreateModuleMutation = { createModule: { module: { id: string, title: string, position: number } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type CreateVideoLessonMutationVariables = Exact<{
  input: CreateVideoLessonInput;
}>;


export type CreateVideoLessonMutation = { createVideoLesson: { lesson: { id: string, title: string, position: number, durationSeconds: number } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type CreateTextLessonMutationVariables = Exact<{
  input: CreateTextLessonInput;
}>;


export type CreateTextLessonMutation = { createTextLesson: { lesson: { id: string, title: string, position: number } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type CreateQuizLessonMutationVariables = Exact<{
  input: CreateQuizLessonInput;
}>;


export type CreateQuizLessonMutation = { createQuizLesson: { lesson: { id: string, title: string, position: number } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type CreateAssignmentLessonMutationVariables = Exact<{
  input: CreateAssignmentLessonInput;
}>;


export type CreateAssignmentLessonMutation = { createAssignmentLesson: { lesson: { id: string, title: string, position: number } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type ReorderModulesMutationVariables = Exact<{
  input: ReorderModulesInput;
}>;


export type ReorderModulesMutation = { reorderModules: { course: { id: string, version: number, modules: Array<{ id: string, position: number }> } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type PublishCourseMutationVariables = Exact<{
  input: PublishCourseInput;
}>;


export type PublishCourseMutation = { publishCourse: { course: { id: string, slug: string, title: string, status: CourseStatus, version: number, createdAt: string, updatedAt: string } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type ArchiveCourseMutationVariables = Exact<{
  input: ArchiveCourseInput;
}>;


export type ArchiveCourseMutation = { archiveCourse: { course: { id: string, slug: string, title: string, status: CourseStatus, version: number, createdAt: string, updatedAt: string } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type DeleteCourseMutationVariables = Exact<{
  input: DeleteCourseInput;
}>;


export type DeleteCourseMutation = { deleteCourse: { deletedCourseId: string | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type RestoreCourseMutationVariables = Exact<{
  input: RestoreCourseInput;
}>;


export type RestoreCourseMutation = { restoreCourse: { course: { id: string, slug: string, title: string, status: CourseStatus, version: number, createdAt: string, updatedAt: string } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type CourseForAuthorFragment = { id: string, slug: string, title: string, status: CourseStatus, version: number, createdAt: string, updatedAt: string };

type CourseProblem_AlreadyEnrolled_Fragment = { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null };

type CourseProblem_AnnouncementWithdrawn_Fragment = { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null };

type CourseProblem_Conflict_Fragment = { __typename: 'Conflict', code: string, message: string, path: Array<string> | null };

type CourseProblem_CourseFull_Fragment = { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null };

type CourseProblem_CourseNotOpen_Fragment = { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null };

type CourseProblem_CourseNotPublished_Fragment = { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null };

type CourseProblem_EditWindowOver_Fragment = { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null };

type CourseProblem_EnrollmentNotActive_Fragment = { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null };

type CourseProblem_ExpiredToken_Fragment = { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null };

type CourseProblem_FeaturedListFull_Fragment = { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null };

type CourseProblem_HostDoubleBooked_Fragment = { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null };

type CourseProblem_InvalidInput_Fragment = { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null };

type CourseProblem_InvalidRecurrenceRule_Fragment = { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null };

type CourseProblem_InvalidToken_Fragment = { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null };

type CourseProblem_MaxAttemptsReached_Fragment = { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null };

type CourseProblem_MeetingNotReady_Fragment = { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null };

type CourseProblem_MeetingProviderNotConfigured_Fragment = { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null };

type CourseProblem_NotAStudent_Fragment = { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null };

type CourseProblem_NotEnrolled_Fragment = { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null };

type CourseProblem_NotFound_Fragment = { __typename: 'NotFound', code: string, message: string, path: Array<string> | null };

type CourseProblem_NotOnCourse_Fragment = { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null };

type CourseProblem_OwnCourse_Fragment = { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null };

type CourseProblem_OwnCourseReviewed_Fragment = { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null };

type CourseProblem_QuizNotPassed_Fragment = { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null };

type CourseProblem_Refused_Fragment = { __typename: 'Refused', code: string, message: string, path: Array<string> | null };

type CourseProblem_ReviewerNotEnrolled_Fragment = { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null };

type CourseProblem_SessionCancelled_Fragment = { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null };

type CourseProblem_SessionFull_Fragment = { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null };

type CourseProblem_SessionOver_Fragment = { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null };

type CourseProblem_SessionStarted_Fragment = { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null };

type CourseProblem_TooEarly_Fragment = { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null };

type CourseProblem_TooManyAttempts_Fragment = { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null };

export type CourseProblemFragment =
  | CourseProblem_AlreadyEnrolled_Fragment
  | CourseProblem_AnnouncementWithdrawn_Fragment
  | CourseProblem_Conflict_Fragment
  | CourseProblem_CourseFull_Fragment
  | CourseProblem_CourseNotOpen_Fragment
  | CourseProblem_CourseNotPublished_Fragment
  | CourseProblem_EditWindowOver_Fragment
  | CourseProblem_EnrollmentNotActive_Fragment
  | CourseProblem_ExpiredToken_Fragment
  | CourseProblem_FeaturedListFull_Fragment
  | CourseProblem_HostDoubleBooked_Fragment
  | CourseProblem_InvalidInput_Fragment
  | CourseProblem_InvalidRecurrenceRule_Fragment
  | CourseProblem_InvalidToken_Fragment
  | CourseProblem_MaxAttemptsReached_Fragment
  | CourseProblem_MeetingNotReady_Fragment
  | CourseProblem_MeetingProviderNotConfigured_Fragment
  | CourseProblem_NotAStudent_Fragment
  | CourseProblem_NotEnrolled_Fragment
  | CourseProblem_NotFound_Fragment
  | CourseProblem_NotOnCourse_Fragment
  | CourseProblem_OwnCourse_Fragment
  | CourseProblem_OwnCourseReviewed_Fragment
  | CourseProblem_QuizNotPassed_Fragment
  | CourseProblem_Refused_Fragment
  | CourseProblem_ReviewerNotEnrolled_Fragment
  | CourseProblem_SessionCancelled_Fragment
  | CourseProblem_SessionFull_Fragment
  | CourseProblem_SessionOver_Fragment
  | CourseProblem_SessionStarted_Fragment
  | CourseProblem_TooEarly_Fragment
  | CourseProblem_TooManyAttempts_Fragment
;

export type EnrollMutationVariables = Exact<{
  input: EnrollInput;
}>;


export type EnrollMutation = { enroll: { enrollment: { id: string, status: EnrollmentStatus, enrolledAt: string | null, completedAt: string | null, course: { id: string, slug: string, title: string } | null, progress: { percent: number, completedLessons: number, totalLessons: number, nextLesson:
          | { id: string, title: string }
          | { id: string, title: string }
          | { id: string, title: string }
          | { id: string, title: string }
         | null, modules: Array<{ percent: number, module: { id: string, title: string } | null }> }, certificate: { code: string, issuedAt: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type DropEnrollmentMutationVariables = Exact<{
  input: DropEnrollmentInput;
}>;


export type DropEnrollmentMutation = { dropEnrollment: { enrollment: { id: string, status: EnrollmentStatus, enrolledAt: string | null, completedAt: string | null, course: { id: string, slug: string, title: string } | null, progress: { percent: number, completedLessons: number, totalLessons: number, nextLesson:
          | { id: string, title: string }
          | { id: string, title: string }
          | { id: string, title: string }
          | { id: string, title: string }
         | null, modules: Array<{ percent: number, module: { id: string, title: string } | null }> }, certificate: { code: string, issuedAt: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type CompleteLessonMutationVariables = Exact<{
  input: CompleteLessonInput;
}>;


export type CompleteLessonMutation = { completeLesson: { lessonProgress: { state: ProgressState, completedAt: string | null, lesson:
        | { id: string, title: string }
        | { id: string, title: string }
        | { id: string, title: string }
        | { id: string, title: string }
       | null } | null, enrollment: { id: string, status: EnrollmentStatus, enrolledAt: string | null, completedAt: string | null, course: { id: string, slug: string, title: string } | null, progress: { percent: number, completedLessons: number, totalLessons: number, nextLesson:
          | { id: string, title: string }
          | { id: string, title: string }
          | { id: string, title: string }
          | { id: string, title: string }
         | null, modules: Array<{ percent: number, module: { id: string, title: string } | null }> }, certificate: { code: string, issuedAt: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type SubmitQuizMutationVariables = Exact<{
  input: SubmitQuizInput;
}>;


export type SubmitQuizMutation = { submitQuiz: { attempt: { number: number, scorePercent: number, passed: boolean, submittedAt: string } | null, lessonProgress: { state: ProgressState } | null, enrollment: { id: string, status: EnrollmentStatus, enrolledAt: string | null, completedAt: string | null, course: { id: string, slug: string, title: string } | null, progress: { percent: number, completedLessons: number, totalLessons: number, nextLesson:
          | { id: string, title: string }
          | { id: string, title: string }
          | { id: string, title: string }
          | { id: string, title: string }
         | null, modules: Array<{ percent: number, module: { id: string, title: string } | null }> }, certificate: { code: string, issuedAt: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type MyLearningQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MyLearningQuery = { viewer: { enrollments: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, status: EnrollmentStatus, enrolledAt: string | null, completedAt: string | null, course: { id: string, slug: string, title: string } | null, progress: { percent: number, completedLessons: number, totalLessons: number, nextLesson:
            | { id: string, title: string }
            | { id: string, title: string }
            | { id: string, title: string }
            | { id: string, title: string }
           | null, modules: Array<{ percent: number, module: { id: string, title: string } | null }> }, certificate: { code: string, issuedAt: string } | null }> } | null, certificates: { nodes: Array<{ code: string, courseTitle: string, issuedAt: string }> } | null } | null };

export type VerifyCertificateQueryVariables = Exact<{
  code: string;
}>;


export type VerifyCertificateQuery = { certificate: { code: string, status: CertificateStatus, holderName: string, courseTitle: string, issuedAt: string, pdfUrl: string } | null };

export type RosterQueryVariables = Exact<{
  courseId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RosterQuery = { course: { enrollments: { totalCount: number, nodes: Array<{ id: string, status: EnrollmentStatus, student: { id: string, user: { username: string } | null } | null, progress: { percent: number } }> } | null } | null };

export type EnrollmentPartsFragment = { id: string, status: EnrollmentStatus, enrolledAt: string | null, completedAt: string | null, course: { id: string, slug: string, title: string } | null, progress: { percent: number, completedLessons: number, totalLessons: number, nextLesson:
      | { id: string, title: string }
      | { id: string, title: string }
      | { id: string, title: string }
      | { id: string, title: string }
     | null, modules: Array<{ percent: number, module: { id: string, title: string } | null }> }, certificate: { code: string, issuedAt: string } | null };

type EnrollmentProblem_AlreadyEnrolled_Fragment = { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_AnnouncementWithdrawn_Fragment = { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_Conflict_Fragment = { __typename: 'Conflict', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_CourseFull_Fragment = { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_CourseNotOpen_Fragment = { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_CourseNotPublished_Fragment = { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_EditWindowOver_Fragment = { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_EnrollmentNotActive_Fragment = { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_ExpiredToken_Fragment = { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_FeaturedListFull_Fragment = { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_HostDoubleBooked_Fragment = { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_InvalidInput_Fragment = { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_InvalidRecurrenceRule_Fragment = { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_InvalidToken_Fragment = { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_MaxAttemptsReached_Fragment = { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_MeetingNotReady_Fragment = { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_MeetingProviderNotConfigured_Fragment = { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_NotAStudent_Fragment = { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_NotEnrolled_Fragment = { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_NotFound_Fragment = { __typename: 'NotFound', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_NotOnCourse_Fragment = { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_OwnCourse_Fragment = { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_OwnCourseReviewed_Fragment = { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_QuizNotPassed_Fragment = { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_Refused_Fragment = { __typename: 'Refused', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_ReviewerNotEnrolled_Fragment = { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_SessionCancelled_Fragment = { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_SessionFull_Fragment = { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_SessionOver_Fragment = { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_SessionStarted_Fragment = { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_TooEarly_Fragment = { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null };

type EnrollmentProblem_TooManyAttempts_Fragment = { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null };

export type EnrollmentProblemFragment =
  | EnrollmentProblem_AlreadyEnrolled_Fragment
  | EnrollmentProblem_AnnouncementWithdrawn_Fragment
  | EnrollmentProblem_Conflict_Fragment
  | EnrollmentProblem_CourseFull_Fragment
  | EnrollmentProblem_CourseNotOpen_Fragment
  | EnrollmentProblem_CourseNotPublished_Fragment
  | EnrollmentProblem_EditWindowOver_Fragment
  | EnrollmentProblem_EnrollmentNotActive_Fragment
  | EnrollmentProblem_ExpiredToken_Fragment
  | EnrollmentProblem_FeaturedListFull_Fragment
  | EnrollmentProblem_HostDoubleBooked_Fragment
  | EnrollmentProblem_InvalidInput_Fragment
  | EnrollmentProblem_InvalidRecurrenceRule_Fragment
  | EnrollmentProblem_InvalidToken_Fragment
  | EnrollmentProblem_MaxAttemptsReached_Fragment
  | EnrollmentProblem_MeetingNotReady_Fragment
  | EnrollmentProblem_MeetingProviderNotConfigured_Fragment
  | EnrollmentProblem_NotAStudent_Fragment
  | EnrollmentProblem_NotEnrolled_Fragment
  | EnrollmentProblem_NotFound_Fragment
  | EnrollmentProblem_NotOnCourse_Fragment
  | EnrollmentProblem_OwnCourse_Fragment
  | EnrollmentProblem_OwnCourseReviewed_Fragment
  | EnrollmentProblem_QuizNotPassed_Fragment
  | EnrollmentProblem_Refused_Fragment
  | EnrollmentProblem_ReviewerNotEnrolled_Fragment
  | EnrollmentProblem_SessionCancelled_Fragment
  | EnrollmentProblem_SessionFull_Fragment
  | EnrollmentProblem_SessionOver_Fragment
  | EnrollmentProblem_SessionStarted_Fragment
  | EnrollmentProblem_TooEarly_Fragment
  | EnrollmentProblem_TooManyAttempts_Fragment
;

export type ScheduleSessionMutationVariables = Exact<{
  input: ScheduleSessionInput;
}>;


export type ScheduleSessionMutation = { scheduleSession: { liveSession: { id: string, title: string, status: LiveSessionStatus, startsAt: string, endsAt: string, timeZone: string, course: { id: string, title: string } | null, host: { id: string, user: { username: string } | null } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type CreateRecurringScheduleMutationVariables = Exact<{
  input: CreateRecurringScheduleInput;
}>;


export type CreateRecurringScheduleMutation = { createRecurringSchedule: { recurringSchedule: { id: string, rrule: string, timeZone: string, sessions: { nodes: Array<{ id: string, title: string, status: LiveSessionStatus, startsAt: string, endsAt: string, timeZone: string, course: { id: string, title: string } | null, host: { id: string, user: { username: string } | null } | null }> } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type RescheduleSessionMutationVariables = Exact<{
  input: RescheduleSessionInput;
}>;


export type RescheduleSessionMutation = { rescheduleSession: { liveSession: { id: string, title: string, status: LiveSessionStatus, startsAt: string, endsAt: string, timeZone: string, course: { id: string, title: string } | null, host: { id: string, user: { username: string } | null } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type CancelSessionMutationVariables = Exact<{
  input: CancelSessionInput;
}>;


export type CancelSessionMutation = { cancelSession: { liveSession: { id: string, title: string, status: LiveSessionStatus, startsAt: string, endsAt: string, timeZone: string, course: { id: string, title: string } | null, host: { id: string, user: { username: string } | null } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type JoinSessionMutationVariables = Exact<{
  input: JoinSessionInput;
}>;


export type JoinSessionMutation = { joinSession: { joinUrl: string | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type RecordAttendanceMutationVariables = Exact<{
  input: RecordAttendanceInput;
}>;


export type RecordAttendanceMutation = { recordAttendance: { liveSession: { id: string, attendance: { nodes: Array<{ status: AttendanceStatus, minutes: number, student: { id: string, user: { username: string } | null } | null }> } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type MyAgendaQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type MyAgendaQuery = { viewer: { calendarFeedUrl: string | null, agenda: Array<{ id: string, title: string, status: LiveSessionStatus, startsAt: string, endsAt: string, timeZone: string, course: { id: string, title: string } | null, host: { id: string, user: { username: string } | null } | null }> | null } | null };

export type SessionOnCalendarFragment = { id: string, title: string, status: LiveSessionStatus, startsAt: string, endsAt: string, timeZone: string, course: { id: string, title: string } | null, host: { id: string, user: { username: string } | null } | null };

type SchedulingProblem_AlreadyEnrolled_Fragment = { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_AnnouncementWithdrawn_Fragment = { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_Conflict_Fragment = { __typename: 'Conflict', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_CourseFull_Fragment = { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_CourseNotOpen_Fragment = { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_CourseNotPublished_Fragment = { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_EditWindowOver_Fragment = { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_EnrollmentNotActive_Fragment = { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_ExpiredToken_Fragment = { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_FeaturedListFull_Fragment = { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_HostDoubleBooked_Fragment = { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_InvalidInput_Fragment = { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_InvalidRecurrenceRule_Fragment = { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_InvalidToken_Fragment = { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_MaxAttemptsReached_Fragment = { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_MeetingNotReady_Fragment = { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_MeetingProviderNotConfigured_Fragment = { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_NotAStudent_Fragment = { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_NotEnrolled_Fragment = { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_NotFound_Fragment = { __typename: 'NotFound', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_NotOnCourse_Fragment = { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_OwnCourse_Fragment = { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_OwnCourseReviewed_Fragment = { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_QuizNotPassed_Fragment = { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_Refused_Fragment = { __typename: 'Refused', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_ReviewerNotEnrolled_Fragment = { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_SessionCancelled_Fragment = { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_SessionFull_Fragment = { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_SessionOver_Fragment = { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_SessionStarted_Fragment = { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_TooEarly_Fragment = { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null };

type SchedulingProblem_TooManyAttempts_Fragment = { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null };

export type SchedulingProblemFragment =
  | SchedulingProblem_AlreadyEnrolled_Fragment
  | SchedulingProblem_AnnouncementWithdrawn_Fragment
  | SchedulingProblem_Conflict_Fragment
  | SchedulingProblem_CourseFull_Fragment
  | SchedulingProblem_CourseNotOpen_Fragment
  | SchedulingProblem_CourseNotPublished_Fragment
  | SchedulingProblem_EditWindowOver_Fragment
  | SchedulingProblem_EnrollmentNotActive_Fragment
  | SchedulingProblem_ExpiredToken_Fragment
  | SchedulingProblem_FeaturedListFull_Fragment
  | SchedulingProblem_HostDoubleBooked_Fragment
  | SchedulingProblem_InvalidInput_Fragment
  | SchedulingProblem_InvalidRecurrenceRule_Fragment
  | SchedulingProblem_InvalidToken_Fragment
  | SchedulingProblem_MaxAttemptsReached_Fragment
  | SchedulingProblem_MeetingNotReady_Fragment
  | SchedulingProblem_MeetingProviderNotConfigured_Fragment
  | SchedulingProblem_NotAStudent_Fragment
  | SchedulingProblem_NotEnrolled_Fragment
  | SchedulingProblem_NotFound_Fragment
  | SchedulingProblem_NotOnCourse_Fragment
  | SchedulingProblem_OwnCourse_Fragment
  | SchedulingProblem_OwnCourseReviewed_Fragment
  | SchedulingProblem_QuizNotPassed_Fragment
  | SchedulingProblem_Refused_Fragment
  | SchedulingProblem_ReviewerNotEnrolled_Fragment
  | SchedulingProblem_SessionCancelled_Fragment
  | SchedulingProblem_SessionFull_Fragment
  | SchedulingProblem_SessionOver_Fragment
  | SchedulingProblem_SessionStarted_Fragment
  | SchedulingProblem_TooEarly_Fragment
  | SchedulingProblem_TooManyAttempts_Fragment
;

export type MyChatsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyChatsQuery = { viewer: { chatGroups: { nodes: Array<{ id: string, kind: ChatGroupKind, title: string, unreadCount: number, lastReadSeq: number, course: { id: string, title: string } | null, lastMessage: { id: string, seq: number, body: string | null, sentAt: string, editedAt: string | null, deletedAt: string | null, sender: { id: string, username: string } | null } | null }> } | null } | null };

export type ChatHistoryQueryVariables = Exact<{
  groupId: string;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ChatHistoryQuery = { chatGroup: { id: string, title: string, cursor: string, members: { totalCount: number, nodes: Array<{ id: string, username: string }> } | null, messages: { pageInfo: { hasPreviousPage: boolean, startCursor: string | null }, nodes: Array<{ id: string, seq: number, body: string | null, sentAt: string, editedAt: string | null, deletedAt: string | null, sender: { id: string, username: string } | null }> } | null } | null };

export type CreateChatGroupMutationVariables = Exact<{
  input: CreateChatGroupInput;
}>;


export type CreateChatGroupMutation = { createChatGroup: { chatGroup: { id: string, kind: ChatGroupKind, title: string } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type StartDirectChatMutationVariables = Exact<{
  input: StartDirectChatInput;
}>;


export type StartDirectChatMutation = { startDirectChat: { chatGroup: { id: string, kind: ChatGroupKind } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { sendMessage: { message: { id: string, seq: number, body: string | null, sentAt: string, editedAt: string | null, deletedAt: string | null, sender: { id: string, username: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type EditMessageMutationVariables = Exact<{
  input: EditMessageInput;
}>;


export type EditMessageMutation = { editMessage: { message: { id: string, seq: number, body: string | null, sentAt: string, editedAt: string | null, deletedAt: string | null, sender: { id: string, username: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type DeleteMessageMutationVariables = Exact<{
  input: DeleteMessageInput;
}>;


export type DeleteMessageMutation = { deleteMessage: { message: { id: string, seq: number, body: string | null, sentAt: string, editedAt: string | null, deletedAt: string | null, sender: { id: string, username: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type MarkReadMutationVariables = Exact<{
  input: MarkReadInput;
}>;


export type MarkReadMutation = { markRead: { chatGroup: { id: string, unreadCount: number, lastReadSeq: number } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type ChatEventsSubscriptionVariables = Exact<{
  groupId: string;
  after?: string | null | undefined;
}>;


export type ChatEventsSubscription = { chatEvents:
    | { __typename: 'Discontinuity', cursor: string }
    | { __typename: 'MessageDeleted', cursor: string, message: { id: string, deletedAt: string | null } }
    | { __typename: 'MessageEdited', cursor: string, message: { id: string, seq: number, body: string | null, sentAt: string, editedAt: string | null, deletedAt: string | null, sender: { id: string, username: string } | null } }
    | { __typename: 'MessageSent', cursor: string, message: { id: string, seq: number, body: string | null, sentAt: string, editedAt: string | null, deletedAt: string | null, group: { course: { title: string } | null } | null, sender: { id: string, username: string } | null } }
   };

export type MyNotificationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MyNotificationsQuery = { viewer: { unreadNotificationCount: number | null, notificationCursor: string | null, notifications: { nodes: Array<{ id: string, type: string, title: string, createdAt: string, readAt: string | null }> } | null } | null };

export type MarkNotificationsReadMutationVariables = Exact<{
  input: MarkNotificationsReadInput;
}>;


export type MarkNotificationsReadMutation = { markNotificationsRead: { unreadNotificationCount: number | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type NotificationEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NotificationEventsSubscription = { notificationEvents:
    | { __typename: 'Discontinuity', cursor: string }
    | { __typename: 'NotificationAdded', cursor: string, notification: { id: string, type: string, title: string, createdAt: string, readAt: string | null, course: { title: string } | null } }
    | { __typename: 'NotificationUpdated', cursor: string }
    | { __typename: 'NotificationsRead', cursor: string }
   };

export type MessagePartsFragment = { id: string, seq: number, body: string | null, sentAt: string, editedAt: string | null, deletedAt: string | null, sender: { id: string, username: string } | null };

export type NotificationPartsFragment = { id: string, type: string, title: string, createdAt: string, readAt: string | null };

type MessagingProblem_AlreadyEnrolled_Fragment = { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null };

type MessagingProblem_AnnouncementWithdrawn_Fragment = { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null };

type MessagingProblem_Conflict_Fragment = { __typename: 'Conflict', code: string, message: string, path: Array<string> | null };

type MessagingProblem_CourseFull_Fragment = { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null };

type MessagingProblem_CourseNotOpen_Fragment = { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null };

type MessagingProblem_CourseNotPublished_Fragment = { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null };

type MessagingProblem_EditWindowOver_Fragment = { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null };

type MessagingProblem_EnrollmentNotActive_Fragment = { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null };

type MessagingProblem_ExpiredToken_Fragment = { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null };

type MessagingProblem_FeaturedListFull_Fragment = { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null };

type MessagingProblem_HostDoubleBooked_Fragment = { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null };

type MessagingProblem_InvalidInput_Fragment = { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null };

type MessagingProblem_InvalidRecurrenceRule_Fragment = { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null };

type MessagingProblem_InvalidToken_Fragment = { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null };

type MessagingProblem_MaxAttemptsReached_Fragment = { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null };

type MessagingProblem_MeetingNotReady_Fragment = { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null };

type MessagingProblem_MeetingProviderNotConfigured_Fragment = { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null };

type MessagingProblem_NotAStudent_Fragment = { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null };

type MessagingProblem_NotEnrolled_Fragment = { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null };

type MessagingProblem_NotFound_Fragment = { __typename: 'NotFound', code: string, message: string, path: Array<string> | null };

type MessagingProblem_NotOnCourse_Fragment = { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null };

type MessagingProblem_OwnCourse_Fragment = { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null };

type MessagingProblem_OwnCourseReviewed_Fragment = { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null };

type MessagingProblem_QuizNotPassed_Fragment = { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null };

type MessagingProblem_Refused_Fragment = { __typename: 'Refused', code: string, message: string, path: Array<string> | null };

type MessagingProblem_ReviewerNotEnrolled_Fragment = { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null };

type MessagingProblem_SessionCancelled_Fragment = { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null };

type MessagingProblem_SessionFull_Fragment = { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null };

type MessagingProblem_SessionOver_Fragment = { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null };

type MessagingProblem_SessionStarted_Fragment = { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null };

type MessagingProblem_TooEarly_Fragment = { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null };

type MessagingProblem_TooManyAttempts_Fragment = { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null };

export type MessagingProblemFragment =
  | MessagingProblem_AlreadyEnrolled_Fragment
  | MessagingProblem_AnnouncementWithdrawn_Fragment
  | MessagingProblem_Conflict_Fragment
  | MessagingProblem_CourseFull_Fragment
  | MessagingProblem_CourseNotOpen_Fragment
  | MessagingProblem_CourseNotPublished_Fragment
  | MessagingProblem_EditWindowOver_Fragment
  | MessagingProblem_EnrollmentNotActive_Fragment
  | MessagingProblem_ExpiredToken_Fragment
  | MessagingProblem_FeaturedListFull_Fragment
  | MessagingProblem_HostDoubleBooked_Fragment
  | MessagingProblem_InvalidInput_Fragment
  | MessagingProblem_InvalidRecurrenceRule_Fragment
  | MessagingProblem_InvalidToken_Fragment
  | MessagingProblem_MaxAttemptsReached_Fragment
  | MessagingProblem_MeetingNotReady_Fragment
  | MessagingProblem_MeetingProviderNotConfigured_Fragment
  | MessagingProblem_NotAStudent_Fragment
  | MessagingProblem_NotEnrolled_Fragment
  | MessagingProblem_NotFound_Fragment
  | MessagingProblem_NotOnCourse_Fragment
  | MessagingProblem_OwnCourse_Fragment
  | MessagingProblem_OwnCourseReviewed_Fragment
  | MessagingProblem_QuizNotPassed_Fragment
  | MessagingProblem_Refused_Fragment
  | MessagingProblem_ReviewerNotEnrolled_Fragment
  | MessagingProblem_SessionCancelled_Fragment
  | MessagingProblem_SessionFull_Fragment
  | MessagingProblem_SessionOver_Fragment
  | MessagingProblem_SessionStarted_Fragment
  | MessagingProblem_TooEarly_Fragment
  | MessagingProblem_TooManyAttempts_Fragment
;

export type HomePageQueryVariables = Exact<{
  featured?: number | null | undefined;
  announcements?: number | null | undefined;
}>;


export type HomePageQuery = { featuredCourses: Array<{ id: string, slug: string, title: string, instructor: { user: { username: string } | null } | null, rating: { average: number | null, count: number } | null } | null> | null, platformStats: { publishedCourses: number, learners: number, enrollments: number, completions: number, certificates: number, asOf: string } | null, announcements: { nodes: Array<{ id: string, title: string, body: string, from: string, until: string | null }> } | null };

export type AnnouncementsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  includeNotShown?: boolean | null | undefined;
}>;


export type AnnouncementsQuery = { announcements: { nodes: Array<{ withdrawnAt: string | null, version: number, id: string, title: string, body: string, from: string, until: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type CourseReviewsQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: ReviewState | null | undefined;
}>;


export type CourseReviewsQuery = { course: { id: string, viewerReview: { id: string, rating: number, body: string | null, state: ReviewState, hiddenReason: string | null, createdAt: string, updatedAt: string, author: { id: string, username: string } | null } | null, reviews: { totalCount: number, nodes: Array<{ id: string, rating: number, body: string | null, state: ReviewState, hiddenReason: string | null, createdAt: string, updatedAt: string, author: { id: string, username: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, rating: { average: number | null, count: number, distribution: Array<{ rating: number, count: number }> } | null } | null };

export type ReviewCourseMutationVariables = Exact<{
  input: ReviewCourseInput;
}>;


export type ReviewCourseMutation = { reviewCourse: { review: { id: string, rating: number, body: string | null, state: ReviewState, hiddenReason: string | null, createdAt: string, updatedAt: string, course: { id: string, rating: { average: number | null, count: number, distribution: Array<{ rating: number, count: number }> } | null } | null, author: { id: string, username: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type DeleteReviewMutationVariables = Exact<{
  input: DeleteReviewInput;
}>;


export type DeleteReviewMutation = { deleteReview: { course: { id: string, rating: { average: number | null, count: number, distribution: Array<{ rating: number, count: number }> } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type HideReviewMutationVariables = Exact<{
  input: HideReviewInput;
}>;


export type HideReviewMutation = { hideReview: { review: { id: string, rating: number, body: string | null, state: ReviewState, hiddenReason: string | null, createdAt: string, updatedAt: string, author: { id: string, username: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type ShowReviewMutationVariables = Exact<{
  input: ShowReviewInput;
}>;


export type ShowReviewMutation = { showReview: { review: { id: string, rating: number, body: string | null, state: ReviewState, hiddenReason: string | null, createdAt: string, updatedAt: string, author: { id: string, username: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type FeaturedListQueryVariables = Exact<{ [key: string]: never; }>;


export type FeaturedListQuery = { featuredList: { version: number, courses: Array<{ id: string, title: string, status: CourseStatus } | null> } | null };

export type FeatureCourseMutationVariables = Exact<{
  input: FeatureCourseInput;
}>;


export type FeatureCourseMutation = { featureCourse: { featuredList: { version: number, courses: Array<{ id: string, title: string, status: CourseStatus } | null> } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type UnfeatureCourseMutationVariables = Exact<{
  input: UnfeatureCourseInput;
}>;


export type UnfeatureCourseMutation = { unfeatureCourse: { featuredList: { version: number, courses: Array<{ id: string, title: string, status: CourseStatus } | null> } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type SetFeaturedCoursesMutationVariables = Exact<{
  input: SetFeaturedCoursesInput;
}>;


export type SetFeaturedCoursesMutation = { setFeaturedCourses: { featuredList: { version: number, courses: Array<{ id: string, title: string, status: CourseStatus } | null> } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', currentVersion: number, code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type PublishAnnouncementMutationVariables = Exact<{
  input: PublishAnnouncementInput;
}>;


export type PublishAnnouncementMutation = { publishAnnouncement: { announcement: { version: number, id: string, title: string, body: string, from: string, until: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type EditAnnouncementMutationVariables = Exact<{
  input: EditAnnouncementInput;
}>;


export type EditAnnouncementMutation = { editAnnouncement: { announcement: { version: number, id: string, title: string, body: string, from: string, until: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', currentVersion: number, code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type WithdrawAnnouncementMutationVariables = Exact<{
  input: WithdrawAnnouncementInput;
}>;


export type WithdrawAnnouncementMutation = { withdrawAnnouncement: { announcement: { withdrawnAt: string | null, id: string, title: string, body: string, from: string, until: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Conflict', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null }
      | { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null }
      | { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null }
      | { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
      | { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null }
      | { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null }
      | { __typename: 'Refused', code: string, message: string, path: Array<string> | null }
      | { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null }
      | { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null }
      | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
    > } };

export type ReviewPartsFragment = { id: string, rating: number, body: string | null, state: ReviewState, hiddenReason: string | null, createdAt: string, updatedAt: string, author: { id: string, username: string } | null };

export type RatingPartsFragment = { rating: { average: number | null, count: number, distribution: Array<{ rating: number, count: number }> } | null };

export type AnnouncementPartsFragment = { id: string, title: string, body: string, from: string, until: string | null };

export type FeaturedListPartsFragment = { version: number, courses: Array<{ id: string, title: string, status: CourseStatus } | null> };

type HomeProblem_AlreadyEnrolled_Fragment = { __typename: 'AlreadyEnrolled', code: string, message: string, path: Array<string> | null };

type HomeProblem_AnnouncementWithdrawn_Fragment = { __typename: 'AnnouncementWithdrawn', code: string, message: string, path: Array<string> | null };

type HomeProblem_Conflict_Fragment = { __typename: 'Conflict', code: string, message: string, path: Array<string> | null };

type HomeProblem_CourseFull_Fragment = { __typename: 'CourseFull', code: string, message: string, path: Array<string> | null };

type HomeProblem_CourseNotOpen_Fragment = { __typename: 'CourseNotOpen', code: string, message: string, path: Array<string> | null };

type HomeProblem_CourseNotPublished_Fragment = { __typename: 'CourseNotPublished', code: string, message: string, path: Array<string> | null };

type HomeProblem_EditWindowOver_Fragment = { __typename: 'EditWindowOver', code: string, message: string, path: Array<string> | null };

type HomeProblem_EnrollmentNotActive_Fragment = { __typename: 'EnrollmentNotActive', code: string, message: string, path: Array<string> | null };

type HomeProblem_ExpiredToken_Fragment = { __typename: 'ExpiredToken', code: string, message: string, path: Array<string> | null };

type HomeProblem_FeaturedListFull_Fragment = { __typename: 'FeaturedListFull', code: string, message: string, path: Array<string> | null };

type HomeProblem_HostDoubleBooked_Fragment = { __typename: 'HostDoubleBooked', code: string, message: string, path: Array<string> | null };

type HomeProblem_InvalidInput_Fragment = { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null };

type HomeProblem_InvalidRecurrenceRule_Fragment = { __typename: 'InvalidRecurrenceRule', code: string, message: string, path: Array<string> | null };

type HomeProblem_InvalidToken_Fragment = { __typename: 'InvalidToken', code: string, message: string, path: Array<string> | null };

type HomeProblem_MaxAttemptsReached_Fragment = { __typename: 'MaxAttemptsReached', code: string, message: string, path: Array<string> | null };

type HomeProblem_MeetingNotReady_Fragment = { __typename: 'MeetingNotReady', code: string, message: string, path: Array<string> | null };

type HomeProblem_MeetingProviderNotConfigured_Fragment = { __typename: 'MeetingProviderNotConfigured', code: string, message: string, path: Array<string> | null };

type HomeProblem_NotAStudent_Fragment = { __typename: 'NotAStudent', code: string, message: string, path: Array<string> | null };

type HomeProblem_NotEnrolled_Fragment = { __typename: 'NotEnrolled', code: string, message: string, path: Array<string> | null };

type HomeProblem_NotFound_Fragment = { __typename: 'NotFound', code: string, message: string, path: Array<string> | null };

type HomeProblem_NotOnCourse_Fragment = { __typename: 'NotOnCourse', code: string, message: string, path: Array<string> | null };

type HomeProblem_OwnCourse_Fragment = { __typename: 'OwnCourse', code: string, message: string, path: Array<string> | null };

type HomeProblem_OwnCourseReviewed_Fragment = { __typename: 'OwnCourseReviewed', code: string, message: string, path: Array<string> | null };

type HomeProblem_QuizNotPassed_Fragment = { __typename: 'QuizNotPassed', code: string, message: string, path: Array<string> | null };

type HomeProblem_Refused_Fragment = { __typename: 'Refused', code: string, message: string, path: Array<string> | null };

type HomeProblem_ReviewerNotEnrolled_Fragment = { __typename: 'ReviewerNotEnrolled', code: string, message: string, path: Array<string> | null };

type HomeProblem_SessionCancelled_Fragment = { __typename: 'SessionCancelled', code: string, message: string, path: Array<string> | null };

type HomeProblem_SessionFull_Fragment = { __typename: 'SessionFull', code: string, message: string, path: Array<string> | null };

type HomeProblem_SessionOver_Fragment = { __typename: 'SessionOver', code: string, message: string, path: Array<string> | null };

type HomeProblem_SessionStarted_Fragment = { __typename: 'SessionStarted', code: string, message: string, path: Array<string> | null };

type HomeProblem_TooEarly_Fragment = { __typename: 'TooEarly', code: string, message: string, path: Array<string> | null };

type HomeProblem_TooManyAttempts_Fragment = { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null };

export type HomeProblemFragment =
  | HomeProblem_AlreadyEnrolled_Fragment
  | HomeProblem_AnnouncementWithdrawn_Fragment
  | HomeProblem_Conflict_Fragment
  | HomeProblem_CourseFull_Fragment
  | HomeProblem_CourseNotOpen_Fragment
  | HomeProblem_CourseNotPublished_Fragment
  | HomeProblem_EditWindowOver_Fragment
  | HomeProblem_EnrollmentNotActive_Fragment
  | HomeProblem_ExpiredToken_Fragment
  | HomeProblem_FeaturedListFull_Fragment
  | HomeProblem_HostDoubleBooked_Fragment
  | HomeProblem_InvalidInput_Fragment
  | HomeProblem_InvalidRecurrenceRule_Fragment
  | HomeProblem_InvalidToken_Fragment
  | HomeProblem_MaxAttemptsReached_Fragment
  | HomeProblem_MeetingNotReady_Fragment
  | HomeProblem_MeetingProviderNotConfigured_Fragment
  | HomeProblem_NotAStudent_Fragment
  | HomeProblem_NotEnrolled_Fragment
  | HomeProblem_NotFound_Fragment
  | HomeProblem_NotOnCourse_Fragment
  | HomeProblem_OwnCourse_Fragment
  | HomeProblem_OwnCourseReviewed_Fragment
  | HomeProblem_QuizNotPassed_Fragment
  | HomeProblem_Refused_Fragment
  | HomeProblem_ReviewerNotEnrolled_Fragment
  | HomeProblem_SessionCancelled_Fragment
  | HomeProblem_SessionFull_Fragment
  | HomeProblem_SessionOver_Fragment
  | HomeProblem_SessionStarted_Fragment
  | HomeProblem_TooEarly_Fragment
  | HomeProblem_TooManyAttempts_Fragment
;

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SessionPartsFragmentDoc = new TypedDocumentString(`
    fragment SessionParts on AuthSession {
  accessToken
  accessTokenExpiresAt
  refreshToken
  viewer {
    id
    username
  }
}
    `, {"fragmentName":"SessionParts"}) as unknown as TypedDocumentString<SessionPartsFragment, unknown>;
export const ProblemFragmentDoc = new TypedDocumentString(`
    fragment Problem on UserError {
  __typename
  code
  message
  path
}
    `, {"fragmentName":"Problem"}) as unknown as TypedDocumentString<ProblemFragment, unknown>;
export const CourseForAuthorFragmentDoc = new TypedDocumentString(`
    fragment CourseForAuthor on Course {
  id
  slug
  title
  status
  version
  createdAt
  updatedAt
}
    `, {"fragmentName":"CourseForAuthor"}) as unknown as TypedDocumentString<CourseForAuthorFragment, unknown>;
export const CourseProblemFragmentDoc = new TypedDocumentString(`
    fragment CourseProblem on UserError {
  __typename
  code
  message
  path
}
    `, {"fragmentName":"CourseProblem"}) as unknown as TypedDocumentString<CourseProblemFragment, unknown>;
export const EnrollmentPartsFragmentDoc = new TypedDocumentString(`
    fragment EnrollmentParts on Enrollment {
  id
  status
  enrolledAt
  completedAt
  course {
    id
    slug
    title
  }
  progress {
    percent
    completedLessons
    totalLessons
    nextLesson {
      id
      title
    }
    modules {
      module {
        id
        title
      }
      percent
    }
  }
  certificate {
    code
    issuedAt
  }
}
    `, {"fragmentName":"EnrollmentParts"}) as unknown as TypedDocumentString<EnrollmentPartsFragment, unknown>;
export const EnrollmentProblemFragmentDoc = new TypedDocumentString(`
    fragment EnrollmentProblem on UserError {
  __typename
  code
  message
  path
}
    `, {"fragmentName":"EnrollmentProblem"}) as unknown as TypedDocumentString<EnrollmentProblemFragment, unknown>;
export const SessionOnCalendarFragmentDoc = new TypedDocumentString(`
    fragment SessionOnCalendar on LiveSession {
  id
  title
  status
  startsAt
  endsAt
  timeZone
  course {
    id
    title
  }
  host {
    id
    user {
      username
    }
  }
}
    `, {"fragmentName":"SessionOnCalendar"}) as unknown as TypedDocumentString<SessionOnCalendarFragment, unknown>;
export const SchedulingProblemFragmentDoc = new TypedDocumentString(`
    fragment SchedulingProblem on UserError {
  __typename
  code
  message
  path
}
    `, {"fragmentName":"SchedulingProblem"}) as unknown as TypedDocumentString<SchedulingProblemFragment, unknown>;
export const MessagePartsFragmentDoc = new TypedDocumentString(`
    fragment MessageParts on Message {
  id
  seq
  body
  sentAt
  editedAt
  deletedAt
  sender {
    id
    username
  }
}
    `, {"fragmentName":"MessageParts"}) as unknown as TypedDocumentString<MessagePartsFragment, unknown>;
export const NotificationPartsFragmentDoc = new TypedDocumentString(`
    fragment NotificationParts on Notification {
  id
  type
  title
  createdAt
  readAt
}
    `, {"fragmentName":"NotificationParts"}) as unknown as TypedDocumentString<NotificationPartsFragment, unknown>;
export const MessagingProblemFragmentDoc = new TypedDocumentString(`
    fragment MessagingProblem on UserError {
  __typename
  code
  message
  path
}
    `, {"fragmentName":"MessagingProblem"}) as unknown as TypedDocumentString<MessagingProblemFragment, unknown>;
export const ReviewPartsFragmentDoc = new TypedDocumentString(`
    fragment ReviewParts on Review {
  id
  rating
  body
  state
  hiddenReason
  createdAt
  updatedAt
  author {
    id
    username
  }
}
    `, {"fragmentName":"ReviewParts"}) as unknown as TypedDocumentString<ReviewPartsFragment, unknown>;
export const RatingPartsFragmentDoc = new TypedDocumentString(`
    fragment RatingParts on Course {
  rating {
    average
    count
    distribution {
      rating
      count
    }
  }
}
    `, {"fragmentName":"RatingParts"}) as unknown as TypedDocumentString<RatingPartsFragment, unknown>;
export const AnnouncementPartsFragmentDoc = new TypedDocumentString(`
    fragment AnnouncementParts on Announcement {
  id
  title
  body
  from
  until
}
    `, {"fragmentName":"AnnouncementParts"}) as unknown as TypedDocumentString<AnnouncementPartsFragment, unknown>;
export const FeaturedListPartsFragmentDoc = new TypedDocumentString(`
    fragment FeaturedListParts on FeaturedList {
  version
  courses {
    id
    title
    status
  }
}
    `, {"fragmentName":"FeaturedListParts"}) as unknown as TypedDocumentString<FeaturedListPartsFragment, unknown>;
export const HomeProblemFragmentDoc = new TypedDocumentString(`
    fragment HomeProblem on UserError {
  __typename
  code
  message
  path
}
    `, {"fragmentName":"HomeProblem"}) as unknown as TypedDocumentString<HomeProblemFragment, unknown>;
export const SignUpDocument = new TypedDocumentString(`
    mutation SignUp($input: SignUpInput!) {
  signUp(input: $input) {
    session {
      ...SessionParts
    }
    userErrors {
      ...Problem
    }
  }
}
    fragment SessionParts on AuthSession {
  accessToken
  accessTokenExpiresAt
  refreshToken
  viewer {
    id
    username
  }
}
fragment Problem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:e410ab993244d6d2254661ef4d5b304c74db617c644149c3cf8d9eaa20d461b4"}) as unknown as TypedDocumentString<SignUpMutation, SignUpMutationVariables>;
export const LogInDocument = new TypedDocumentString(`
    mutation LogIn($input: LogInInput!) {
  logIn(input: $input) {
    session {
      ...SessionParts
    }
    userErrors {
      ...Problem
    }
  }
}
    fragment SessionParts on AuthSession {
  accessToken
  accessTokenExpiresAt
  refreshToken
  viewer {
    id
    username
  }
}
fragment Problem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:40b7433313c4c329c1d00c818e9ff86ef68ea654205ec98c2b0d46c7da1f0847"}) as unknown as TypedDocumentString<LogInMutation, LogInMutationVariables>;
export const RefreshSessionDocument = new TypedDocumentString(`
    mutation RefreshSession($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    session {
      ...SessionParts
    }
    userErrors {
      ...Problem
    }
  }
}
    fragment SessionParts on AuthSession {
  accessToken
  accessTokenExpiresAt
  refreshToken
  viewer {
    id
    username
  }
}
fragment Problem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:d39821ca24063968ebc7a3fc87e18c6b55f1e5ac9c50996142872859048dd7ab"}) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const LogOutDocument = new TypedDocumentString(`
    mutation LogOut {
  logOut {
    loggedOut
  }
}
    `, {"hash":"sha256:d4c7b76f4166153f6ab6bc8875ada9f0bb18ff682b4b011561fff1d7a6fce5e5"}) as unknown as TypedDocumentString<LogOutMutation, LogOutMutationVariables>;
export const RequestPasswordResetDocument = new TypedDocumentString(`
    mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) {
    accepted
  }
}
    `, {"hash":"sha256:c634d475b7e2f65d7ea9212ccb3821b19c911fcbc60b03cdadf71d0a8c8eb6c0"}) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation ResetPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
    passwordChanged
    userErrors {
      ...Problem
    }
  }
}
    fragment Problem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:61f46fa684a3611c8eea55b5ae1d4094879d7641987353fe3626e9703d8ede05"}) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    passwordChanged
    userErrors {
      ...Problem
    }
  }
}
    fragment Problem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:c08b9394ab6c28ce7a6ed97a8e928adc3820e7f9a3268cf0bdaf680e9377589b"}) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  viewer {
    id
    username
    email
    phone
    birthDate
    age
    user {
      id
      username
    }
    sessions(first: 10) {
      nodes {
        id
        createdAt
        lastUsedAt
        userAgent
        current
      }
    }
  }
}
    `, {"hash":"sha256:bfd8e82a39d8d3ed9e8e14a18d7e2e9d27a92d31dd862e3d295ee38fc891e464"}) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const RevokeSessionDocument = new TypedDocumentString(`
    mutation RevokeSession($input: RevokeSessionInput!) {
  revokeSession(input: $input) {
    revoked
    userErrors {
      ...Problem
    }
  }
}
    fragment Problem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:e1b543302edd69f10d6054d89c818aefc27a325bfdd4143b1856311317a8e555"}) as unknown as TypedDocumentString<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const BecomeStudentDocument = new TypedDocumentString(`
    mutation BecomeStudent($input: BecomeStudentInput!) {
  becomeStudent(input: $input) {
    student {
      id
      bio
      enrollmentDate
      profileCompletion
      user {
        id
        username
      }
    }
    userErrors {
      __typename
      code
      message
      path
    }
  }
}
    `, {"hash":"sha256:1d9058beb5a330297c60d833c67d254d55b925e477096bea37dcfd800ac5ffac"}) as unknown as TypedDocumentString<BecomeStudentMutation, BecomeStudentMutationVariables>;
export const BecomeInstructorDocument = new TypedDocumentString(`
    mutation BecomeInstructor($input: BecomeInstructorInput!) {
  becomeInstructor(input: $input) {
    instructor {
      id
      headline
      bio
      expertise
      profileCompletion
      user {
        id
        username
      }
    }
    userErrors {
      __typename
      code
      message
      path
    }
  }
}
    `, {"hash":"sha256:cbb18da41ab09257a611aa33a8e91902844e9e9009002af87ccb3bb47a1291cb"}) as unknown as TypedDocumentString<BecomeInstructorMutation, BecomeInstructorMutationVariables>;
export const UpdateInstructorProfileDocument = new TypedDocumentString(`
    mutation UpdateInstructorProfile($input: UpdateInstructorProfileInput!) {
  updateInstructorProfile(input: $input) {
    instructor {
      id
      headline
      bio
      expertise
      profileCompletion
    }
    userErrors {
      __typename
      code
      message
      path
    }
  }
}
    `, {"hash":"sha256:737277ac54491a7a43e653cf0b9434cea80843f5302dec2fa0d23183b326bcf5"}) as unknown as TypedDocumentString<UpdateInstructorProfileMutation, UpdateInstructorProfileMutationVariables>;
export const UpdateStudentProfileDocument = new TypedDocumentString(`
    mutation UpdateStudentProfile($input: UpdateStudentProfileInput!) {
  updateStudentProfile(input: $input) {
    student {
      id
      bio
      profileCompletion
    }
    userErrors {
      __typename
      code
      message
      path
    }
  }
}
    `, {"hash":"sha256:20fdff5d3920bb29ea3788d1235e641bd41913451f507d266e79fc2bbb7a5b75"}) as unknown as TypedDocumentString<UpdateStudentProfileMutation, UpdateStudentProfileMutationVariables>;
export const MyRolesDocument = new TypedDocumentString(`
    query MyRoles {
  viewer {
    student {
      id
      profileCompletion
      canEnroll {
        allowed
        reasons {
          code
          message
        }
      }
    }
    instructor {
      id
      profileCompletion
      canTeach {
        allowed
        reasons {
          code
          message
        }
      }
    }
  }
}
    `, {"hash":"sha256:6a8353a6dbc693b37365531c23917bdd554a6b072cc282fbfaf8c96e414b2916"}) as unknown as TypedDocumentString<MyRolesQuery, MyRolesQueryVariables>;
export const InstructorPageDocument = new TypedDocumentString(`
    query InstructorPage($id: ID!) {
  instructor(id: $id) {
    id
    headline
    bio
    expertise
    user {
      username
    }
    courses(first: 10) {
      nodes {
        id
        slug
        title
      }
    }
  }
}
    `, {"hash":"sha256:30a70e661fdee34b81e10669b72b80527ff255e8ebb153967bd50c537617a23f"}) as unknown as TypedDocumentString<InstructorPageQuery, InstructorPageQueryVariables>;
export const CatalogDocument = new TypedDocumentString(`
    query Catalog($first: Int, $after: String, $filter: CourseFilter, $orderBy: CourseOrder) {
  courses(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      slug
      title
      difficulty
      price {
        amount
        currency
      }
      categories {
        id
        slug
        name
      }
      instructor {
        id
        user {
          username
        }
      }
    }
  }
}
    `, {"hash":"sha256:152c637498342aa34c3a9ada91f6cca9d1df0bd49217064b08a8e5ad89106811"}) as unknown as TypedDocumentString<CatalogQuery, CatalogQueryVariables>;
export const CategoriesDocument = new TypedDocumentString(`
    query Categories {
  categories {
    id
    slug
    name
  }
}
    `, {"hash":"sha256:3ecc50b53c102988dc2f720cfd25588071686b56d8d8e8baf8dd0d3226fb3581"}) as unknown as TypedDocumentString<CategoriesQuery, CategoriesQueryVariables>;
export const CoursePageDocument = new TypedDocumentString(`
    query CoursePage($slug: String!) {
  course(slug: $slug) {
    id
    slug
    title
    description
    difficulty
    status
    price {
      amount
      currency
    }
    instructor {
      id
      headline
      user {
        username
      }
    }
    modules {
      id
      title
      position
      lessons {
        __typename
        id
        title
        position
        isPreview
        ... on VideoLesson {
          durationSeconds
        }
        viewerProgress {
          state
          completedAt
        }
      }
    }
    enrollmentCount
    seatsLeft
    viewerEnrollment {
      id
      status
      progress {
        percent
      }
    }
  }
}
    `, {"hash":"sha256:b20d4b5bc661f42e307a00768099be833cebd20e01b58fe2129150d940aacb27"}) as unknown as TypedDocumentString<CoursePageQuery, CoursePageQueryVariables>;
export const ReadLessonDocument = new TypedDocumentString(`
    query ReadLesson($id: ID!) {
  lesson(id: $id) {
    __typename
    id
    title
    ... on VideoLesson {
      videoUrl
      durationSeconds
    }
    ... on TextLesson {
      body
    }
    ... on QuizLesson {
      passPercent
      maxAttempts
      questions {
        id
        prompt
        kind
        choices {
          id
          text
        }
      }
    }
    ... on AssignmentLesson {
      instructions
      maxPoints
      dueAt
    }
    viewerProgress {
      state
    }
  }
}
    `, {"hash":"sha256:6f8c6c19221091db3d7cb3a8c3caa93c40e46341048e334186e736600a8a4a78"}) as unknown as TypedDocumentString<ReadLessonQuery, ReadLessonQueryVariables>;
export const CreateCourseDocument = new TypedDocumentString(`
    mutation CreateCourse($input: CreateCourseInput!) {
  createCourse(input: $input) {
    course {
      ...CourseForAuthor
    }
    userErrors {
      ...CourseProblem
    }
  }
}
    fragment CourseForAuthor on Course {
  id
  slug
  title
  status
  version
  createdAt
  updatedAt
}
fragment CourseProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:ecd1fa3052e286c4ed6ccc29d6b92cd00f0cbbda008164e690b847516b145774"}) as unknown as TypedDocumentString<CreateCourseMutation, CreateCourseMutationVariables>;
export const UpdateCourseDocument = new TypedDocumentString(`
    mutation UpdateCourse($input: UpdateCourseInput!) {
  updateCourse(input: $input) {
    course {
      ...CourseForAuthor
    }
    userErrors {
      ...CourseProblem
    }
  }
}
    fragment CourseForAuthor on Course {
  id
  slug
  title
  status
  version
  createdAt
  updatedAt
}
fragment CourseProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:50ed618f7494fdd94c470a3c29697d447e8668124d5af0a9ea5d6b1fa4623dd2"}) as unknown as TypedDocumentString<UpdateCourseMutation, UpdateCourseMutationVariables>;
export const CreateModuleDocument = new TypedDocumentString(`
    mutation CreateModule($input: CreateModuleInput!) {
  createModule(input: $input) {
    module {
      id
      title
      position
    }
    userErrors {
      ...CourseProblem
    }
  }
}
    fragment CourseProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:106d9d1d826142ab84cbe0c974fc372e7129a8a808f82352e17aa2b077091265"}) as unknown as TypedDocumentString<CreateModuleMutation, CreateModuleMutationVariables>;
export const CreateVideoLessonDocument = new TypedDocumentString(`
    mutation CreateVideoLesson($input: CreateVideoLessonInput!) {
  createVideoLesson(input: $input) {
    lesson {
      id
      title
      position
      durationSeconds
    }
    userErrors {
      ...CourseProblem
    }
  }
}
    fragment CourseProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:772cd637057ad546227f575800c2593b0881748153f8316b94f66343ac51376d"}) as unknown as TypedDocumentString<CreateVideoLessonMutation, CreateVideoLessonMutationVariables>;
export const CreateTextLessonDocument = new TypedDocumentString(`
    mutation CreateTextLesson($input: CreateTextLessonInput!) {
  createTextLesson(input: $input) {
    lesson {
      id
      title
      position
    }
    userErrors {
      ...CourseProblem
    }
  }
}
    fragment CourseProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:f7bb18c75fdb7dfd051c52891cf696116dbee0d4bd18b614d1608ff44b3648d0"}) as unknown as TypedDocumentString<CreateTextLessonMutation, CreateTextLessonMutationVariables>;
export const CreateQuizLessonDocument = new TypedDocumentString(`
    mutation CreateQuizLesson($input: CreateQuizLessonInput!) {
  createQuizLesson(input: $input) {
    lesson {
      id
      title
      position
    }
    userErrors {
      ...CourseProblem
    }
  }
}
    fragment CourseProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:62d9ef0eba0a1360e556aa6ee68b6466bcca5ee604d72694b2cb1eb14f6af252"}) as unknown as TypedDocumentString<CreateQuizLessonMutation, CreateQuizLessonMutationVariables>;
export const CreateAssignmentLessonDocument = new TypedDocumentString(`
    mutation CreateAssignmentLesson($input: CreateAssignmentLessonInput!) {
  createAssignmentLesson(input: $input) {
    lesson {
      id
      title
      position
    }
    userErrors {
      ...CourseProblem
    }
  }
}
    fragment CourseProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:fb735cf8ec563e319f650ae66a5677a67dc1074441c65326ecc9ce5ab4cdece6"}) as unknown as TypedDocumentString<CreateAssignmentLessonMutation, CreateAssignmentLessonMutationVariables>;
export const ReorderModulesDocument = new TypedDocumentString(`
    mutation ReorderModules($input: ReorderModulesInput!) {
  reorderModules(input: $input) {
    course {
      id
      version
      modules {
        id
        position
      }
    }
    userErrors {
      ...CourseProblem
    }
  }
}
    fragment CourseProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:c7e6c4a1998b51d7d8b31f465c8e0b996a44a3f77c67afef05b209d23c1b2254"}) as unknown as TypedDocumentString<ReorderModulesMutation, ReorderModulesMutationVariables>;
export const PublishCourseDocument = new TypedDocumentString(`
    mutation PublishCourse($input: PublishCourseInput!) {
  publishCourse(input: $input) {
    course {
      ...CourseForAuthor
    }
    userErrors {
      ...CourseProblem
    }
  }
}
    fragment CourseForAuthor on Course {
  id
  slug
  title
  status
  version
  createdAt
  updatedAt
}
fragment CourseProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:13ce0448ad6b6ca16b58853bfe940672bd9f058bfabcec6a70da6510e8173602"}) as unknown as TypedDocumentString<PublishCourseMutation, PublishCourseMutationVariables>;
export const ArchiveCourseDocument = new TypedDocumentString(`
    mutation ArchiveCourse($input: ArchiveCourseInput!) {
  archiveCourse(input: $input) {
    course {
      ...CourseForAuthor
    }
    userErrors {
      ...CourseProblem
    }
  }
}
    fragment CourseForAuthor on Course {
  id
  slug
  title
  status
  version
  createdAt
  updatedAt
}
fragment CourseProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:c3718de22d2b5c9adce807c5cbb5e23638db444c32a71bffaa13b5266d195d9b"}) as unknown as TypedDocumentString<ArchiveCourseMutation, ArchiveCourseMutationVariables>;
export const DeleteCourseDocument = new TypedDocumentString(`
    mutation DeleteCourse($input: DeleteCourseInput!) {
  deleteCourse(input: $input) {
    deletedCourseId
    userErrors {
      ...CourseProblem
    }
  }
}
    fragment CourseProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:083ef7eabd436d1947048d1b2bc96d7ddc76cb7434dba0493d835df5ba25ce21"}) as unknown as TypedDocumentString<DeleteCourseMutation, DeleteCourseMutationVariables>;
export const RestoreCourseDocument = new TypedDocumentString(`
    mutation RestoreCourse($input: RestoreCourseInput!) {
  restoreCourse(input: $input) {
    course {
      ...CourseForAuthor
    }
    userErrors {
      ...CourseProblem
    }
  }
}
    fragment CourseForAuthor on Course {
  id
  slug
  title
  status
  version
  createdAt
  updatedAt
}
fragment CourseProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:1169fdedad387cbbfbed23868dc4ce69b9be4b59e77efd5cb5e9ce73304872eb"}) as unknown as TypedDocumentString<RestoreCourseMutation, RestoreCourseMutationVariables>;
export const EnrollDocument = new TypedDocumentString(`
    mutation Enroll($input: EnrollInput!) {
  enroll(input: $input) {
    enrollment {
      ...EnrollmentParts
    }
    userErrors {
      ...EnrollmentProblem
    }
  }
}
    fragment EnrollmentParts on Enrollment {
  id
  status
  enrolledAt
  completedAt
  course {
    id
    slug
    title
  }
  progress {
    percent
    completedLessons
    totalLessons
    nextLesson {
      id
      title
    }
    modules {
      module {
        id
        title
      }
      percent
    }
  }
  certificate {
    code
    issuedAt
  }
}
fragment EnrollmentProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:5e02c409839ad70dc3be0d9a805a16e9092403a4d341deac96596af6fdad25a6"}) as unknown as TypedDocumentString<EnrollMutation, EnrollMutationVariables>;
export const DropEnrollmentDocument = new TypedDocumentString(`
    mutation DropEnrollment($input: DropEnrollmentInput!) {
  dropEnrollment(input: $input) {
    enrollment {
      ...EnrollmentParts
    }
    userErrors {
      ...EnrollmentProblem
    }
  }
}
    fragment EnrollmentParts on Enrollment {
  id
  status
  enrolledAt
  completedAt
  course {
    id
    slug
    title
  }
  progress {
    percent
    completedLessons
    totalLessons
    nextLesson {
      id
      title
    }
    modules {
      module {
        id
        title
      }
      percent
    }
  }
  certificate {
    code
    issuedAt
  }
}
fragment EnrollmentProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:840bfa3d796017f2c92e2876d38d2a940b4d95086d2a51fec4fdf2f0eea780ca"}) as unknown as TypedDocumentString<DropEnrollmentMutation, DropEnrollmentMutationVariables>;
export const CompleteLessonDocument = new TypedDocumentString(`
    mutation CompleteLesson($input: CompleteLessonInput!) {
  completeLesson(input: $input) {
    lessonProgress {
      state
      completedAt
      lesson {
        id
        title
      }
    }
    enrollment {
      ...EnrollmentParts
    }
    userErrors {
      ...EnrollmentProblem
    }
  }
}
    fragment EnrollmentParts on Enrollment {
  id
  status
  enrolledAt
  completedAt
  course {
    id
    slug
    title
  }
  progress {
    percent
    completedLessons
    totalLessons
    nextLesson {
      id
      title
    }
    modules {
      module {
        id
        title
      }
      percent
    }
  }
  certificate {
    code
    issuedAt
  }
}
fragment EnrollmentProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:a7ab5586716e4fc424bc9f7ba4f8032084d3cf5bc47a66dba5deb3511fba7a75"}) as unknown as TypedDocumentString<CompleteLessonMutation, CompleteLessonMutationVariables>;
export const SubmitQuizDocument = new TypedDocumentString(`
    mutation SubmitQuiz($input: SubmitQuizInput!) {
  submitQuiz(input: $input) {
    attempt {
      number
      scorePercent
      passed
      submittedAt
    }
    lessonProgress {
      state
    }
    enrollment {
      ...EnrollmentParts
    }
    userErrors {
      ...EnrollmentProblem
    }
  }
}
    fragment EnrollmentParts on Enrollment {
  id
  status
  enrolledAt
  completedAt
  course {
    id
    slug
    title
  }
  progress {
    percent
    completedLessons
    totalLessons
    nextLesson {
      id
      title
    }
    modules {
      module {
        id
        title
      }
      percent
    }
  }
  certificate {
    code
    issuedAt
  }
}
fragment EnrollmentProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:afa5df26cd821080ec2bee46d167e08c55a9cfa340624c8c1fec1ff861d824a6"}) as unknown as TypedDocumentString<SubmitQuizMutation, SubmitQuizMutationVariables>;
export const MyLearningDocument = new TypedDocumentString(`
    query MyLearning($first: Int, $after: String) {
  viewer {
    enrollments(first: $first, after: $after, status: ACTIVE) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...EnrollmentParts
      }
    }
    certificates(first: 10) {
      nodes {
        code
        courseTitle
        issuedAt
      }
    }
  }
}
    fragment EnrollmentParts on Enrollment {
  id
  status
  enrolledAt
  completedAt
  course {
    id
    slug
    title
  }
  progress {
    percent
    completedLessons
    totalLessons
    nextLesson {
      id
      title
    }
    modules {
      module {
        id
        title
      }
      percent
    }
  }
  certificate {
    code
    issuedAt
  }
}`, {"hash":"sha256:87c84229f880a6ab09d48a8dfc830dcba0efe362fe90c357343b451be8e7b7fe"}) as unknown as TypedDocumentString<MyLearningQuery, MyLearningQueryVariables>;
export const VerifyCertificateDocument = new TypedDocumentString(`
    query VerifyCertificate($code: String!) {
  certificate(code: $code) {
    code
    status
    holderName
    courseTitle
    issuedAt
    pdfUrl
  }
}
    `, {"hash":"sha256:70d21b31a9b0dbccdeeec97aee3046213bf8cc5176ccd58155baeacb231ff282"}) as unknown as TypedDocumentString<VerifyCertificateQuery, VerifyCertificateQueryVariables>;
export const RosterDocument = new TypedDocumentString(`
    query Roster($courseId: ID!, $first: Int, $after: String) {
  course(id: $courseId) {
    enrollments(first: $first, after: $after) {
      totalCount
      nodes {
        id
        status
        student {
          id
          user {
            username
          }
        }
        progress {
          percent
        }
      }
    }
  }
}
    `, {"hash":"sha256:16979242e823e6cb38cc47200efb76d04dd6c6c8f77ad95391131ff44b979edf"}) as unknown as TypedDocumentString<RosterQuery, RosterQueryVariables>;
export const ScheduleSessionDocument = new TypedDocumentString(`
    mutation ScheduleSession($input: ScheduleSessionInput!) {
  scheduleSession(input: $input) {
    liveSession {
      ...SessionOnCalendar
    }
    userErrors {
      ...SchedulingProblem
    }
  }
}
    fragment SessionOnCalendar on LiveSession {
  id
  title
  status
  startsAt
  endsAt
  timeZone
  course {
    id
    title
  }
  host {
    id
    user {
      username
    }
  }
}
fragment SchedulingProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:96b99a3f9dfe72283f37c6de872ed68af2a6e55e3039e1c4eaa79ea207134927"}) as unknown as TypedDocumentString<ScheduleSessionMutation, ScheduleSessionMutationVariables>;
export const CreateRecurringScheduleDocument = new TypedDocumentString(`
    mutation CreateRecurringSchedule($input: CreateRecurringScheduleInput!) {
  createRecurringSchedule(input: $input) {
    recurringSchedule {
      id
      rrule
      timeZone
      sessions(first: 50) {
        nodes {
          ...SessionOnCalendar
        }
      }
    }
    userErrors {
      ...SchedulingProblem
    }
  }
}
    fragment SessionOnCalendar on LiveSession {
  id
  title
  status
  startsAt
  endsAt
  timeZone
  course {
    id
    title
  }
  host {
    id
    user {
      username
    }
  }
}
fragment SchedulingProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:4c00d0061d155db7c72a18ac624a52b397a7fc126e7859fc75cf4d59e4a201c4"}) as unknown as TypedDocumentString<CreateRecurringScheduleMutation, CreateRecurringScheduleMutationVariables>;
export const RescheduleSessionDocument = new TypedDocumentString(`
    mutation RescheduleSession($input: RescheduleSessionInput!) {
  rescheduleSession(input: $input) {
    liveSession {
      ...SessionOnCalendar
    }
    userErrors {
      ...SchedulingProblem
    }
  }
}
    fragment SessionOnCalendar on LiveSession {
  id
  title
  status
  startsAt
  endsAt
  timeZone
  course {
    id
    title
  }
  host {
    id
    user {
      username
    }
  }
}
fragment SchedulingProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:60537ff7578ab330c1b96220bc7246e886fac74579831e10e6bdf185070d5c50"}) as unknown as TypedDocumentString<RescheduleSessionMutation, RescheduleSessionMutationVariables>;
export const CancelSessionDocument = new TypedDocumentString(`
    mutation CancelSession($input: CancelSessionInput!) {
  cancelSession(input: $input) {
    liveSession {
      ...SessionOnCalendar
    }
    userErrors {
      ...SchedulingProblem
    }
  }
}
    fragment SessionOnCalendar on LiveSession {
  id
  title
  status
  startsAt
  endsAt
  timeZone
  course {
    id
    title
  }
  host {
    id
    user {
      username
    }
  }
}
fragment SchedulingProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:aa39b8f14cfc2b4a135e0008edd45a2a0b54e49b1e3388e608c83189c2568bfb"}) as unknown as TypedDocumentString<CancelSessionMutation, CancelSessionMutationVariables>;
export const JoinSessionDocument = new TypedDocumentString(`
    mutation JoinSession($input: JoinSessionInput!) {
  joinSession(input: $input) {
    joinUrl
    userErrors {
      ...SchedulingProblem
    }
  }
}
    fragment SchedulingProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:ce60d11bf7c4a16a140b3aafca1ca47fff46d3fa23ed1ffce6ed0126efbc8d99"}) as unknown as TypedDocumentString<JoinSessionMutation, JoinSessionMutationVariables>;
export const RecordAttendanceDocument = new TypedDocumentString(`
    mutation RecordAttendance($input: RecordAttendanceInput!) {
  recordAttendance(input: $input) {
    liveSession {
      id
      attendance(first: 100) {
        nodes {
          status
          minutes
          student {
            id
            user {
              username
            }
          }
        }
      }
    }
    userErrors {
      ...SchedulingProblem
    }
  }
}
    fragment SchedulingProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:3a5b12952ebe6a5f6ec916c259625eb9feeedcc0201c12a89c49d3b72d027c3e"}) as unknown as TypedDocumentString<RecordAttendanceMutation, RecordAttendanceMutationVariables>;
export const MyAgendaDocument = new TypedDocumentString(`
    query MyAgenda($from: DateTime!, $to: DateTime!) {
  viewer {
    agenda(from: $from, to: $to) {
      ...SessionOnCalendar
    }
    calendarFeedUrl
  }
}
    fragment SessionOnCalendar on LiveSession {
  id
  title
  status
  startsAt
  endsAt
  timeZone
  course {
    id
    title
  }
  host {
    id
    user {
      username
    }
  }
}`, {"hash":"sha256:a18e8af942feb4fc34224ee796971b485ef365c24ea20656c752d11ebe483627"}) as unknown as TypedDocumentString<MyAgendaQuery, MyAgendaQueryVariables>;
export const MyChatsDocument = new TypedDocumentString(`
    query MyChats {
  viewer {
    chatGroups(first: 20) {
      nodes {
        id
        kind
        title
        unreadCount
        lastReadSeq
        course {
          id
          title
        }
        lastMessage {
          ...MessageParts
        }
      }
    }
  }
}
    fragment MessageParts on Message {
  id
  seq
  body
  sentAt
  editedAt
  deletedAt
  sender {
    id
    username
  }
}`, {"hash":"sha256:d9a6589da2f82ad6cb79592ce6998e10267de8eb921547a505c3fd546a19f891"}) as unknown as TypedDocumentString<MyChatsQuery, MyChatsQueryVariables>;
export const ChatHistoryDocument = new TypedDocumentString(`
    query ChatHistory($groupId: ID!, $last: Int, $before: String) {
  chatGroup(id: $groupId) {
    id
    title
    cursor
    members(first: 50) {
      totalCount
      nodes {
        id
        username
      }
    }
    messages(last: $last, before: $before) {
      pageInfo {
        hasPreviousPage
        startCursor
      }
      nodes {
        ...MessageParts
      }
    }
  }
}
    fragment MessageParts on Message {
  id
  seq
  body
  sentAt
  editedAt
  deletedAt
  sender {
    id
    username
  }
}`, {"hash":"sha256:f713799713d3c0e2d44c8d5d704fca3bc245e80578503a68f63ba17d0eaf86d0"}) as unknown as TypedDocumentString<ChatHistoryQuery, ChatHistoryQueryVariables>;
export const CreateChatGroupDocument = new TypedDocumentString(`
    mutation CreateChatGroup($input: CreateChatGroupInput!) {
  createChatGroup(input: $input) {
    chatGroup {
      id
      kind
      title
    }
    userErrors {
      ...MessagingProblem
    }
  }
}
    fragment MessagingProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:d5d31fa073ff3137c9cc7f1865cf97e153c85dd4a5030cae21ade8bd6a7bc439"}) as unknown as TypedDocumentString<CreateChatGroupMutation, CreateChatGroupMutationVariables>;
export const StartDirectChatDocument = new TypedDocumentString(`
    mutation StartDirectChat($input: StartDirectChatInput!) {
  startDirectChat(input: $input) {
    chatGroup {
      id
      kind
    }
    userErrors {
      ...MessagingProblem
    }
  }
}
    fragment MessagingProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:818cedc051b031dbf523606e2b2874e0f73e9f9092595e8b5301b6ef59908696"}) as unknown as TypedDocumentString<StartDirectChatMutation, StartDirectChatMutationVariables>;
export const SendMessageDocument = new TypedDocumentString(`
    mutation SendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) {
    message {
      ...MessageParts
    }
    userErrors {
      ...MessagingProblem
    }
  }
}
    fragment MessageParts on Message {
  id
  seq
  body
  sentAt
  editedAt
  deletedAt
  sender {
    id
    username
  }
}
fragment MessagingProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:4470fee5510baec84b313858df7c5610e521ee167011b433914796b3addcdb51"}) as unknown as TypedDocumentString<SendMessageMutation, SendMessageMutationVariables>;
export const EditMessageDocument = new TypedDocumentString(`
    mutation EditMessage($input: EditMessageInput!) {
  editMessage(input: $input) {
    message {
      ...MessageParts
    }
    userErrors {
      ...MessagingProblem
    }
  }
}
    fragment MessageParts on Message {
  id
  seq
  body
  sentAt
  editedAt
  deletedAt
  sender {
    id
    username
  }
}
fragment MessagingProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:8dbf002b70d80e9a4ee1ae68c0a4b530b3598c28820915adfb8614d62a149928"}) as unknown as TypedDocumentString<EditMessageMutation, EditMessageMutationVariables>;
export const DeleteMessageDocument = new TypedDocumentString(`
    mutation DeleteMessage($input: DeleteMessageInput!) {
  deleteMessage(input: $input) {
    message {
      ...MessageParts
    }
    userErrors {
      ...MessagingProblem
    }
  }
}
    fragment MessageParts on Message {
  id
  seq
  body
  sentAt
  editedAt
  deletedAt
  sender {
    id
    username
  }
}
fragment MessagingProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:69a90aa34cb395ee1ebd6302f69ca94887dfb52c94ac94af3b1d652b85e167b3"}) as unknown as TypedDocumentString<DeleteMessageMutation, DeleteMessageMutationVariables>;
export const MarkReadDocument = new TypedDocumentString(`
    mutation MarkRead($input: MarkReadInput!) {
  markRead(input: $input) {
    chatGroup {
      id
      unreadCount
      lastReadSeq
    }
    userErrors {
      ...MessagingProblem
    }
  }
}
    fragment MessagingProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:9a4ac4fe08d0956ca3bef315e14a0b95ce2d012a2f68930f4f504c88ac031e8d"}) as unknown as TypedDocumentString<MarkReadMutation, MarkReadMutationVariables>;
export const ChatEventsDocument = new TypedDocumentString(`
    subscription ChatEvents($groupId: ID!, $after: String) {
  chatEvents(groupId: $groupId, after: $after) {
    __typename
    cursor
    ... on MessageSent {
      message {
        ...MessageParts
        group {
          course {
            title
          }
        }
      }
    }
    ... on MessageEdited {
      message {
        ...MessageParts
      }
    }
    ... on MessageDeleted {
      message {
        id
        deletedAt
      }
    }
  }
}
    fragment MessageParts on Message {
  id
  seq
  body
  sentAt
  editedAt
  deletedAt
  sender {
    id
    username
  }
}`, {"hash":"sha256:e13641755bc94469fb8ed56115b286bb76589ec721921852a6c54d08066f48cd"}) as unknown as TypedDocumentString<ChatEventsSubscription, ChatEventsSubscriptionVariables>;
export const MyNotificationsDocument = new TypedDocumentString(`
    query MyNotifications($first: Int, $after: String) {
  viewer {
    unreadNotificationCount
    notificationCursor
    notifications(first: $first, after: $after) {
      nodes {
        ...NotificationParts
      }
    }
  }
}
    fragment NotificationParts on Notification {
  id
  type
  title
  createdAt
  readAt
}`, {"hash":"sha256:c7ab43add4126f574bbcd42faddc4d2489fc3d02d81b163d7370317ae62dd5c3"}) as unknown as TypedDocumentString<MyNotificationsQuery, MyNotificationsQueryVariables>;
export const MarkNotificationsReadDocument = new TypedDocumentString(`
    mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
  markNotificationsRead(input: $input) {
    unreadNotificationCount
    userErrors {
      ...MessagingProblem
    }
  }
}
    fragment MessagingProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:80477e27994edc68e0d4f89afdaef25e91f56aa7eeff762be1fa3d42e048ec14"}) as unknown as TypedDocumentString<MarkNotificationsReadMutation, MarkNotificationsReadMutationVariables>;
export const NotificationEventsDocument = new TypedDocumentString(`
    subscription NotificationEvents($after: String) {
  notificationEvents(after: $after) {
    __typename
    cursor
    ... on NotificationAdded {
      notification {
        ...NotificationParts
        course {
          title
        }
      }
    }
  }
}
    fragment NotificationParts on Notification {
  id
  type
  title
  createdAt
  readAt
}`, {"hash":"sha256:67953a0db143a28eedb9a033048916e638ac660056f47807a51d0a78396f94e2"}) as unknown as TypedDocumentString<NotificationEventsSubscription, NotificationEventsSubscriptionVariables>;
export const HomePageDocument = new TypedDocumentString(`
    query HomePage($featured: Int, $announcements: Int) {
  featuredCourses(first: $featured) {
    id
    slug
    title
    instructor {
      user {
        username
      }
    }
    rating {
      average
      count
    }
  }
  platformStats {
    publishedCourses
    learners
    enrollments
    completions
    certificates
    asOf
  }
  announcements(first: $announcements) {
    nodes {
      ...AnnouncementParts
    }
  }
}
    fragment AnnouncementParts on Announcement {
  id
  title
  body
  from
  until
}`, {"hash":"sha256:ed7d2060ec5e80cc904cd48504205741c42dc0b80fd58d45db3e4444f8967c8b"}) as unknown as TypedDocumentString<HomePageQuery, HomePageQueryVariables>;
export const AnnouncementsDocument = new TypedDocumentString(`
    query Announcements($first: Int, $after: String, $includeNotShown: Boolean) {
  announcements(first: $first, after: $after, includeNotShown: $includeNotShown) {
    nodes {
      ...AnnouncementParts
      withdrawnAt
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AnnouncementParts on Announcement {
  id
  title
  body
  from
  until
}`, {"hash":"sha256:29b734819e414fb33a627a53cd92474ee1365d3e9fea187dd1674f82206cd1a5"}) as unknown as TypedDocumentString<AnnouncementsQuery, AnnouncementsQueryVariables>;
export const CourseReviewsDocument = new TypedDocumentString(`
    query CourseReviews($slug: String!, $first: Int, $after: String, $state: ReviewState) {
  course(slug: $slug) {
    id
    ...RatingParts
    viewerReview {
      ...ReviewParts
    }
    reviews(first: $first, after: $after, state: $state) {
      totalCount
      nodes {
        ...ReviewParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ReviewParts on Review {
  id
  rating
  body
  state
  hiddenReason
  createdAt
  updatedAt
  author {
    id
    username
  }
}
fragment RatingParts on Course {
  rating {
    average
    count
    distribution {
      rating
      count
    }
  }
}`, {"hash":"sha256:b14468c1a96be0349c6b91fe0f0893536bcf56cf553553138c7d2379db1ded97"}) as unknown as TypedDocumentString<CourseReviewsQuery, CourseReviewsQueryVariables>;
export const ReviewCourseDocument = new TypedDocumentString(`
    mutation ReviewCourse($input: ReviewCourseInput!) {
  reviewCourse(input: $input) {
    review {
      ...ReviewParts
      course {
        id
        ...RatingParts
      }
    }
    userErrors {
      ...HomeProblem
    }
  }
}
    fragment ReviewParts on Review {
  id
  rating
  body
  state
  hiddenReason
  createdAt
  updatedAt
  author {
    id
    username
  }
}
fragment RatingParts on Course {
  rating {
    average
    count
    distribution {
      rating
      count
    }
  }
}
fragment HomeProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:f088f406719b274ebc233fa93e8f0651c7644bb90d80d5e04841ab0cf9de2cda"}) as unknown as TypedDocumentString<ReviewCourseMutation, ReviewCourseMutationVariables>;
export const DeleteReviewDocument = new TypedDocumentString(`
    mutation DeleteReview($input: DeleteReviewInput!) {
  deleteReview(input: $input) {
    course {
      id
      ...RatingParts
    }
    userErrors {
      ...HomeProblem
    }
  }
}
    fragment RatingParts on Course {
  rating {
    average
    count
    distribution {
      rating
      count
    }
  }
}
fragment HomeProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:e0b9567f30248629c41b8bcb57e9fed40deeaaea610f0f2ced8c076333399122"}) as unknown as TypedDocumentString<DeleteReviewMutation, DeleteReviewMutationVariables>;
export const HideReviewDocument = new TypedDocumentString(`
    mutation HideReview($input: HideReviewInput!) {
  hideReview(input: $input) {
    review {
      ...ReviewParts
    }
    userErrors {
      ...HomeProblem
    }
  }
}
    fragment ReviewParts on Review {
  id
  rating
  body
  state
  hiddenReason
  createdAt
  updatedAt
  author {
    id
    username
  }
}
fragment HomeProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:e5876bb215dc94fefefa217205d42d620b539fb613f1ae8d541d1e2cc913fc0a"}) as unknown as TypedDocumentString<HideReviewMutation, HideReviewMutationVariables>;
export const ShowReviewDocument = new TypedDocumentString(`
    mutation ShowReview($input: ShowReviewInput!) {
  showReview(input: $input) {
    review {
      ...ReviewParts
    }
    userErrors {
      ...HomeProblem
    }
  }
}
    fragment ReviewParts on Review {
  id
  rating
  body
  state
  hiddenReason
  createdAt
  updatedAt
  author {
    id
    username
  }
}
fragment HomeProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:1452d23371ac98d66a01763fef56b1da5ebf5b95672a13fd27f36bba83f09e32"}) as unknown as TypedDocumentString<ShowReviewMutation, ShowReviewMutationVariables>;
export const FeaturedListDocument = new TypedDocumentString(`
    query FeaturedList {
  featuredList {
    ...FeaturedListParts
  }
}
    fragment FeaturedListParts on FeaturedList {
  version
  courses {
    id
    title
    status
  }
}`, {"hash":"sha256:2ff5da069d0fb2dc025f24130f8dce4c26038a4b0352c8aec245207f5cfd8e06"}) as unknown as TypedDocumentString<FeaturedListQuery, FeaturedListQueryVariables>;
export const FeatureCourseDocument = new TypedDocumentString(`
    mutation FeatureCourse($input: FeatureCourseInput!) {
  featureCourse(input: $input) {
    featuredList {
      ...FeaturedListParts
    }
    userErrors {
      ...HomeProblem
    }
  }
}
    fragment FeaturedListParts on FeaturedList {
  version
  courses {
    id
    title
    status
  }
}
fragment HomeProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:b3e7c35697eb4730391821f87d631d2607f5be7e87108f69aa6a02929706435f"}) as unknown as TypedDocumentString<FeatureCourseMutation, FeatureCourseMutationVariables>;
export const UnfeatureCourseDocument = new TypedDocumentString(`
    mutation UnfeatureCourse($input: UnfeatureCourseInput!) {
  unfeatureCourse(input: $input) {
    featuredList {
      ...FeaturedListParts
    }
    userErrors {
      ...HomeProblem
    }
  }
}
    fragment FeaturedListParts on FeaturedList {
  version
  courses {
    id
    title
    status
  }
}
fragment HomeProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:88434ba1b0f9a724c89de4577cd3c459ba1dac15b9227a213527f90df0fc4835"}) as unknown as TypedDocumentString<UnfeatureCourseMutation, UnfeatureCourseMutationVariables>;
export const SetFeaturedCoursesDocument = new TypedDocumentString(`
    mutation SetFeaturedCourses($input: SetFeaturedCoursesInput!) {
  setFeaturedCourses(input: $input) {
    featuredList {
      ...FeaturedListParts
    }
    userErrors {
      ...HomeProblem
      ... on Conflict {
        currentVersion
      }
    }
  }
}
    fragment FeaturedListParts on FeaturedList {
  version
  courses {
    id
    title
    status
  }
}
fragment HomeProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:a3cb58bc128c12bbf72c6d7eae239c8e85f7c9fd60681426c2320f6a149d1034"}) as unknown as TypedDocumentString<SetFeaturedCoursesMutation, SetFeaturedCoursesMutationVariables>;
export const PublishAnnouncementDocument = new TypedDocumentString(`
    mutation PublishAnnouncement($input: PublishAnnouncementInput!) {
  publishAnnouncement(input: $input) {
    announcement {
      ...AnnouncementParts
      version
    }
    userErrors {
      ...HomeProblem
    }
  }
}
    fragment AnnouncementParts on Announcement {
  id
  title
  body
  from
  until
}
fragment HomeProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:189b04d397a35434ba2fe2152ac42a5c542c26c1ae4640a88a7fa8011260d906"}) as unknown as TypedDocumentString<PublishAnnouncementMutation, PublishAnnouncementMutationVariables>;
export const EditAnnouncementDocument = new TypedDocumentString(`
    mutation EditAnnouncement($input: EditAnnouncementInput!) {
  editAnnouncement(input: $input) {
    announcement {
      ...AnnouncementParts
      version
    }
    userErrors {
      ...HomeProblem
      ... on Conflict {
        currentVersion
      }
    }
  }
}
    fragment AnnouncementParts on Announcement {
  id
  title
  body
  from
  until
}
fragment HomeProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:f0d274bf44bab0789b7d80d4e7799c9fe4d8e6db925cf115fdc1eb873b13075f"}) as unknown as TypedDocumentString<EditAnnouncementMutation, EditAnnouncementMutationVariables>;
export const WithdrawAnnouncementDocument = new TypedDocumentString(`
    mutation WithdrawAnnouncement($input: WithdrawAnnouncementInput!) {
  withdrawAnnouncement(input: $input) {
    announcement {
      ...AnnouncementParts
      withdrawnAt
    }
    userErrors {
      ...HomeProblem
    }
  }
}
    fragment AnnouncementParts on Announcement {
  id
  title
  body
  from
  until
}
fragment HomeProblem on UserError {
  __typename
  code
  message
  path
}`, {"hash":"sha256:391fa0f485488d4a9931d82e927e7c9cb1a17c2b0830ba3b80a8a0bd3e541aa4"}) as unknown as TypedDocumentString<WithdrawAnnouncementMutation, WithdrawAnnouncementMutationVariables>;