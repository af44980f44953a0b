import type { Cast } from './cast.js';

type Ids = Cast['ids'];

/** A way to a type's fields: an operation with the field put in, and the keys that lead to the object in its answer. */
export interface Probe {
  readonly operation: (field: string) => string;
  readonly path: readonly (string | number)[];
  /** The answer is about the right object only when this holds. */
  readonly about?: (data: { viewer?: { id?: string } }) => boolean;
}

const wrap = (before: string, after: string, ...path: (string | number)[]): Probe => ({
  operation: (field) => `{ ${before} ${field} ${after} }`,
  path,
});

/** Every way that we know to each type with private fields. A type with such fields and no way to it fails the tests. */
export function probesFor(ids: Ids): Readonly<Record<string, readonly Probe[]>> {
  const course = `course(id: "${ids.courseId}")`;
  const session = `liveSession(id: "${ids.sessionId}")`;
  const enrollment = `enrollment(id: "${ids.enrollmentId}")`;
  const mine = (before: string, after: string, ...path: (string | number)[]): Probe => ({
    ...wrap(`viewer { id ${before}`, `${after} }`, 'viewer', ...path),
    about: ({ viewer }) => viewer?.id === ids.readerId,
  });
  const lesson = (kind: keyof Ids['lessonIds']) => [
    wrap(`lesson(id: "${ids.lessonIds[kind]}") { ... on ${kind} {`, '} }', 'lesson'),
  ];
  const quiz = `lesson(id: "${ids.lessonIds.QuizLesson}") { ... on QuizLesson {`;
  return {
    Viewer: [mine('', '')],
    Session: [mine('sessions(first: 1) { nodes {', '} }', 'sessions', 'nodes', 0)],
    Student: [
      wrap(
        `${course} { enrollments(first: 1) { nodes { student {`,
        '} } } }',
        'course',
        'enrollments',
        'nodes',
        0,
        'student',
      ),
      wrap(`${enrollment} { student {`, '} }', 'enrollment', 'student'),
      mine('student {', '}', 'student'),
    ],
    Instructor: [
      wrap(`instructor(id: "${ids.instructorId}") {`, '}', 'instructor'),
      wrap(`${course} { instructor {`, '} }', 'course', 'instructor'),
    ],
    Permission: [
      wrap(`${enrollment} { student { canEnroll {`, '} } }', 'enrollment', 'student', 'canEnroll'),
      mine('student { canEnroll {', '} }', 'student', 'canEnroll'),
    ],
    Course: [wrap(`${course} {`, '}', 'course')],
    FeaturedList: [wrap('featuredList {', '}', 'featuredList')],
    VideoLesson: lesson('VideoLesson'),
    TextLesson: lesson('TextLesson'),
    QuizLesson: lesson('QuizLesson'),
    AssignmentLesson: lesson('AssignmentLesson'),
    QuizQuestion: [wrap(`${quiz} questions {`, '} } }', 'lesson', 'questions', 0)],
    QuizChoice: [wrap(`${quiz} questions { choices {`, '} } } }', 'lesson', 'questions', 0, 'choices', 0)],
    QuizAnswer: [wrap(`${quiz} answerKey {`, '} } }', 'lesson', 'answerKey', 0)],
    Enrollment: [
      wrap(`${enrollment} {`, '}', 'enrollment'),
      wrap(`${course} { enrollments(first: 1) { nodes {`, '} } }', 'course', 'enrollments', 'nodes', 0),
    ],
    LiveSession: [
      wrap(`${session} {`, '}', 'liveSession'),
      wrap(`${course} { liveSessions(first: 1) { nodes {`, '} } }', 'course', 'liveSessions', 'nodes', 0),
    ],
    SessionAttendance: [
      wrap(`${session} { attendance(first: 1) { nodes {`, '} } }', 'liveSession', 'attendance', 'nodes', 0),
      wrap(`${session} { viewerAttendance {`, '} }', 'liveSession', 'viewerAttendance'),
    ],
    UnknownParticipant: [
      wrap(`${session} { unknownParticipants {`, '} }', 'liveSession', 'unknownParticipants', 0),
    ],
    CourseProgress: [wrap(`${enrollment} { progress {`, '} }', 'enrollment', 'progress')],
    ModuleProgress: [
      wrap(`${enrollment} { progress { modules {`, '} } }', 'enrollment', 'progress', 'modules', 0),
    ],
    LessonProgress: [
      {
        operation: (field) =>
          `{ viewer { id } lesson(id: "${ids.lessonIds.TextLesson}") { viewerProgress { ${field} } } }`,
        path: ['lesson', 'viewerProgress'],
        about: ({ viewer }) => viewer?.id === ids.readerId,
      },
    ],
    ChatGroup: [
      wrap(`chatGroup(id: "${ids.groupId}") {`, '}', 'chatGroup'),
      wrap(`${course} { chatGroup {`, '} }', 'course', 'chatGroup'),
    ],
    Message: [
      wrap(
        `chatGroup(id: "${ids.groupId}") { messages(first: 1) { nodes {`,
        '} } }',
        'chatGroup',
        'messages',
        'nodes',
        0,
      ),
      wrap(`chatGroup(id: "${ids.groupId}") { lastMessage {`, '} }', 'chatGroup', 'lastMessage'),
    ],
    Notification: [mine('notifications(first: 1) { nodes {', '} }', 'notifications', 'nodes', 0)],
    NotificationPreferences: [mine('notificationPreferences {', '}', 'notificationPreferences')],
    NotificationPreference: [
      mine('notificationPreferences { preferences {', '} }', 'notificationPreferences', 'preferences', 0),
    ],
    Payment: [wrap(`enrollment(id: "${ids.unpaidId}") { payment {`, '} }', 'enrollment', 'payment')],
  };
}
