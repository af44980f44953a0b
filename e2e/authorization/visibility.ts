/**
 * Who may see a field of the course C, of its author, of the student R who reads it, and of R's enrolment in it:
 * - `public`: everybody, signed out too
 * - `self`: the person whom it is about, and nobody else
 * - `selfOrAdmin`: the person, and administrators
 * - `participant`: R, the author of C, administrators
 * - `reader`: those with content: R, the author of C, administrators
 * - `author`: the author of C, administrators
 * - `admin`: administrators
 * - `relative`: everybody, each about themselves; null when signed out
 * - `credential`: only in the answer to the mutation that made it
 * - `streamed`: only in a stream, to whom its opening let in; its own tests show to whom
 */
export const classes = [
  'public',
  'self',
  'selfOrAdmin',
  'participant',
  'reader',
  'author',
  'admin',
  'relative',
  'credential',
  'streamed',
] as const;
export type VisibilityClass = (typeof classes)[number];

type Rows = Readonly<Record<string, Readonly<Partial<Record<VisibilityClass, string>>>>>;

/** Each field of each type that holds data. A field that is missing here fails the tests. */
export const visibility: Rows = {
  Query: {
    admin: 'chatMembershipDrift',
    public:
      'announcements categories certificate chatGroup course courses enrollment featuredCourses featuredList instructor lesson liveSession platformStats recurringSchedule user viewer',
  },

  Viewer: {
    self: 'id username email emailVerifiedAt phone birthDate age locale timeZone roles createdAt user sessions student instructor enrollments certificates agenda calendarFeedUrl chatGroups notifications unreadNotificationCount notificationCursor notificationPreferences',
  },
  Session: { self: 'id address createdAt current expiresAt lastUsedAt userAgent' },
  AuthSession: { credential: 'accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt viewer' },
  User: { public: 'id username instructor' },

  Student: {
    participant: 'id user createdAt enrollmentDate version',
    selfOrAdmin: 'bio canEnroll profileCompletion',
  },
  Instructor: {
    public: 'id user headline bio expertise courses createdAt version',
    selfOrAdmin: 'canTeach profileCompletion',
  },

  Course: {
    public:
      'id slug title description difficulty price capacity categories instructor modules status publishedAt version createdAt updatedAt enrollmentCount seatsLeft liveSessions rating reviews',
    author: 'enrollments',
    relative: 'viewerEnrollment viewerReview chatGroup',
  },
  Category: { public: 'id name slug' },
  Module: { public: 'id title position lessons course' },
  Money: { public: 'amount currency' },
  VideoLesson: {
    public: 'id title position isPreview module durationSeconds',
    reader: 'videoUrl',
    relative: 'viewerProgress',
  },
  TextLesson: { public: 'id title position isPreview module', reader: 'body', relative: 'viewerProgress' },
  QuizLesson: {
    public: 'id title position isPreview module passPercent maxAttempts',
    reader: 'questions',
    author: 'answerKey',
    relative: 'viewerProgress',
  },
  AssignmentLesson: {
    public: 'id title position isPreview module maxPoints dueAt',
    reader: 'instructions',
    relative: 'viewerProgress',
  },
  QuizQuestion: { reader: 'id prompt kind position choices' },
  QuizChoice: { reader: 'id text position' },
  QuizAnswer: { author: 'questionId correctChoiceIds' },

  Enrollment: {
    participant:
      'id status enrolledAt completedAt droppedAt holdExpiresAt course student progress certificate payment',
  },
  LiveSession: {
    public:
      'id title status startsAt endsAt opensAt timeZone localStart timeShift durationMinutes capacity meetingProvider detached version course host recurringSchedule',
    author: 'attendance unknownParticipants',
    relative: 'viewerAttendance cancellationReason',
  },
  RecurringSchedule: {
    public: 'id title rrule timeZone localStart durationMinutes version course host sessions exceptions',
  },
  SessionAttendance: { participant: 'id status minutes source student' },
  UnknownParticipant: { author: 'participantKey displayName firstSeenAt' },
  CourseProgress: { participant: 'percent completedLessons totalLessons nextLesson modules' },
  ModuleProgress: { participant: 'module percent' },
  LessonProgress: { self: 'state completedAt lesson' },
  QuizAttempt: { credential: 'number passed scorePercent submittedAt' },
  Payment: { selfOrAdmin: 'amount provider reference checkoutUrl' },
  Certificate: { public: 'code status holderName courseTitle issuedAt pdfUrl' },
  Permission: { selfOrAdmin: 'allowed reasons' },

  ChatGroup: {
    reader:
      'id kind status title course cursor members messages lastMessage lastReadSeq unreadCount unreadMentionCount',
  },
  Message: { reader: 'id seq body sentAt editedAt deletedAt clientId sender group mentions' },
  Notification: {
    self: 'id type title body link groupKey count createdAt updatedAt readAt withdrawnAt course',
  },
  NotificationPreferences: { self: 'timeZone preferences' },
  NotificationPreference: { self: 'type channel rate' },
  Subscription: { streamed: 'chatEvents notificationEvents' },
  MessageSent: { streamed: 'cursor message' },
  MessageEdited: { streamed: 'cursor message' },
  MessageDeleted: { streamed: 'cursor message' },
  NotificationAdded: { streamed: 'cursor notification unreadNotificationCount' },
  NotificationUpdated: { streamed: 'cursor notification unreadNotificationCount' },
  NotificationsRead: { streamed: 'cursor ids before readAt unreadNotificationCount' },
  Discontinuity: { streamed: 'cursor reason' },

  PlatformStats: { public: 'publishedCourses learners enrollments completions certificates asOf' },
  Announcement: { public: 'id title body from until withdrawnAt createdAt updatedAt version' },
  FeaturedList: { admin: 'courses version' },
  CourseRating: { public: 'average count distribution' },
  RatingCount: { public: 'rating count' },
  Review: {
    public: 'id rating body state author course createdAt updatedAt version hiddenAt hiddenReason',
  },
};

/** Types that only carry others, and refusals: what they hold is judged where it is declared. */
export function isStructure(type: string): boolean {
  return /(Connection|Edge|Payload|PageInfo|PermissionReason)$/.test(type) || type === 'Mutation';
}
