import pg from 'pg';
import { ApiClient } from '../src/api-client.js';
import { publishedCourse, quizQuestions } from '../src/courses.js';
import { grantAdmin } from '../src/grant-admin.js';
import { newInstructor, newPerson, newStudent } from '../src/people.js';
import type { TestPlatform } from '../src/platform-process.js';
import { until } from '@training-center/shared/testing/until';

export const actors = [
  'anonymous',
  'stranger',
  'otherStudent',
  'reader',
  'otherInstructor',
  'author',
  'admin',
] as const;
export type Actor = (typeof actors)[number];

/** The people, and the ids of what the table is about. */
export interface Cast {
  readonly api: Readonly<Record<Actor, ApiClient>>;
  readonly ids: {
    readonly courseId: string;
    readonly draftId: string;
    readonly readerId: string;
    readonly instructorId: string;
    readonly lessonIds: Readonly<
      Record<'VideoLesson' | 'TextLesson' | 'QuizLesson' | 'AssignmentLesson', string>
    >;
    readonly enrollmentId: string;
    readonly unpaidId: string;
    /** The room of the course, in which the author and the reader wrote, each naming the other. */
    readonly groupId: string;
    readonly sessionId: string;
  };
}

export async function assemble(platform: TestPlatform): Promise<Cast> {
  const visitor = new ApiClient(platform.urls[0]!);
  const author = await newInstructor(visitor);
  const reader = await newStudent(visitor);
  const admin = await newPerson(visitor, 'admin');
  grantAdmin(admin.username, platform);
  const { session } = await visitor.must('LogIn', {
    input: { login: admin.username, password: admin.password },
  });

  const course = await publishedCourse(author.api);
  const paid = await publishedCourse(author.api, { amount: 900 });
  const lessonIds = {
    TextLesson: course.lessonIds[0]!,
    ...(await otherLessons(author.api, course.moduleIds[0]!)),
  };
  const price = { amount: 0, currency: 'EUR' };
  const draft = { title: 'Not yet', description: 'Soon.', difficulty: 'BEGINNER', price, categoryIds: [] };
  const { course: unpublished } = await author.api.must('CreateCourse', { input: draft });
  const { enrollment } = await reader.api.must('Enroll', { input: { courseId: course.id } });
  const { enrollment: unpaid } = await reader.api.must('Enroll', { input: { courseId: paid.id } });

  const groupId = await roomOf(reader.api, course.id);
  for (const [from, to] of [
    [author, reader],
    [reader, author],
  ] as const)
    await from.api.must('SendMessage', {
      input: { groupId, clientId: 'hello', body: `Hello @${to.username}` },
    });

  await until(async () => (await reader.api.must('MyNotifications', { first: 1 })).unreadNotificationCount);

  return {
    api: {
      anonymous: visitor,
      stranger: (await newPerson(visitor, 'stranger')).api,
      otherStudent: (await newStudent(visitor)).api,
      reader: reader.api,
      otherInstructor: (await newInstructor(visitor)).api,
      author: author.api,
      admin: visitor.as(session.accessToken),
    },
    ids: {
      courseId: course.id,
      draftId: unpublished.id,
      readerId: reader.userId,
      instructorId: author.instructorId,
      lessonIds,
      enrollmentId: enrollment.id,
      unpaidId: unpaid.id,
      groupId,
      sessionId: await attendedSession(author.api, course.id, reader.studentId, platform),
    },
  };
}

/** It follows the course and the enrolment a moment later. */
function roomOf(member: ApiClient, courseId: string): Promise<string> {
  const room = 'query ($id: ID!) { course(id: $id) { chatGroup { id } } }';
  return until(async () => (await member.must(room, { id: courseId })).chatGroup?.id as string | undefined);
}

async function otherLessons(author: ApiClient, moduleId: string) {
  const make = async (kind: string, input: Record<string, unknown>): Promise<string> =>
    (await author.must(`Create${kind}Lesson`, { input: { moduleId, title: kind, ...input } })).lesson.id;
  return {
    VideoLesson: await make('Video', {
      videoUrl: 'https://videos.example.com/a.mp4',
      durationSeconds: 60,
      isPreview: false,
    }),
    QuizLesson: await make('Quiz', { passPercent: 50, maxAttempts: 3, questions: quizQuestions }),
    AssignmentLesson: await make('Assignment', {
      instructions: 'Draw.',
      maxPoints: 10,
      dueAt: '2027-03-01T12:00:00Z',
    }),
  };
}

/** A session with the attendance of a student, and somebody whom nobody knows: the webhook of a provider told of them. */
async function attendedSession(
  author: ApiClient,
  courseId: string,
  studentId: string,
  { databaseUrl }: TestPlatform,
): Promise<string> {
  const startsAt = `${new Date().getUTCFullYear() + 1}-06-01T18:00:00`;
  const time = { startsAt, timeZone: 'Europe/Berlin', durationMinutes: 60 };
  const { liveSession } = await author.must('ScheduleSession', {
    input: { courseId, title: 'Hour', ...time },
  });
  const records = [{ studentId, status: 'EXCUSED' }];
  await author.must('RecordAttendance', { input: { sessionId: liveSession.id, records } });
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  await database.query(
    `INSERT INTO scheduling.meeting_presence (id, session_id, connection_id, participant_key, kind, at)
     VALUES (gen_random_uuid(), $1, 'c', 'p', 'JOIN', now())`,
    [liveSession.id],
  );
  await database.end();
  return liveSession.id;
}
