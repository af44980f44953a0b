import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import { ApiClient } from '../src/api-client.js';
import { publishedCourse, type TestCourse } from '../src/courses.js';
import { type Instructor, newInstructor, newStudent, type Student } from '../src/people.js';
import { shapes, startPlatform, type TestPlatform } from '../src/platform-process.js';

const ZONE = 'Europe/Berlin';
const NEXT_YEAR = new Date().getUTCFullYear() + 1;

/** What a clock in Berlin shows so many minutes from now. */
function berlin(minutes: number): string {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });
  return clock.format(new Date(Date.now() + minutes * 60_000)).replace(' ', 'T');
}

describe.each(shapes)('live sessions, %s', (shape) => {
  let platform: TestPlatform;
  let instructor: Instructor;
  let student: Student;
  let course: TestCourse;

  beforeAll(async () => {
    platform = await startPlatform(shape);
    const visitor = new ApiClient(platform.urls[0]!);
    instructor = await newInstructor(visitor);
    student = await newStudent(visitor);
    course = await publishedCourse(instructor.api);
    await student.api.must('Enroll', { input: { courseId: course.id } });
  }, 90_000);
  afterAll(() => platform?.stop());

  const span = { from: new Date().toISOString(), to: `${NEXT_YEAR}-11-01T00:00:00Z` };
  const input = (startsAt: string) => ({
    courseId: course.id,
    title: 'Office hour',
    startsAt,
    timeZone: ZONE,
    durationMinutes: 60,
    meetingProvider: 'BUILT_IN',
  });

  it('are put onto the calendar, joined, moved, cancelled, and read by the calendar of a phone', async () => {
    const { liveSession: soon } = await instructor.api.must('ScheduleSession', { input: input(berlin(10)) });
    expect(soon).toMatchObject({
      title: 'Office hour',
      status: 'SCHEDULED',
      course: { id: course.id, title: 'Graphs for all of us' },
      host: { id: instructor.instructorId, user: { username: instructor.username } },
    });
    const { recurringSchedule: series } = await instructor.api.must('CreateRecurringSchedule', {
      input: { ...input(`${NEXT_YEAR}-03-01T18:00:00`), rrule: 'FREQ=WEEKLY;COUNT=6' },
    });
    expect(series.sessions.nodes).toHaveLength(6);
    const [first, second, third] = series.sessions.nodes as { id: string }[];

    const { joinUrl } = await student.api.must('JoinSession', { input: { sessionId: soon.id } });
    expect(joinUrl).toContain('/meetings/rooms/tc-');
    expect((await fetch(joinUrl)).status).toBe(200);
    expect(await student.api.refusal('JoinSession', { input: { sessionId: first!.id } })).toEqual([
      'TOO_EARLY',
    ]);

    const move = {
      sessionId: second!.id,
      startsAt: `${NEXT_YEAR}-03-08T19:00:00`,
      timeZone: ZONE,
      durationMinutes: 60,
    };
    await instructor.api.must('RescheduleSession', { input: { ...move, scope: 'FOLLOWING' } });
    await instructor.api.must('CancelSession', { input: { sessionId: third!.id, reason: 'Ill' } });
    const records = [{ studentId: student.studentId, status: 'EXCUSED' }];
    const { liveSession } = await instructor.api.must('RecordAttendance', {
      input: { sessionId: first!.id, records },
    });
    expect(liveSession.attendance.nodes).toEqual([
      {
        status: 'EXCUSED',
        minutes: 0,
        student: { id: student.studentId, user: { username: student.username } },
      },
    ]);

    const { agenda: sessions, calendarFeedUrl } = await student.api.must('MyAgenda', span);
    expect((sessions as { status: string }[]).map(({ status }) => status)).toEqual([
      'SCHEDULED',
      'SCHEDULED',
      'SCHEDULED',
      'CANCELLED',
      'SCHEDULED',
      'SCHEDULED',
      'SCHEDULED',
    ]);
    const feed = await (await fetch(calendarFeedUrl)).text();
    for (const { id } of sessions as { id: string }[]) expect(feed).toContain(`UID:${id}`);
    expect(feed).toContain('BEGIN:VTIMEZONE');
  });

  it('are told of, once each', async () => {
    const kinds = async () => {
      const { data } = await student.api.send('{ viewer { notifications(first: 100) { nodes { type } } } }');
      return (data.viewer.notifications.nodes as { type: string }[])
        .map(({ type }) => type)
        .filter((type) => type.startsWith('SESSION_'))
        .toSorted();
    };
    await until(
      async () => {
        expect(await kinds()).toEqual([
          'SESSION_CANCELLED',
          'SESSION_MOVED',
          'SESSION_SCHEDULED',
          'SESSION_SCHEDULED',
        ]);
        return true;
      },
      { timeoutMs: 20_000 },
    );
  });

  it('never book a host twice', async () => {
    const startsAt = `${NEXT_YEAR}-10-31T02:30:00`;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => instructor.api.send('ScheduleSession', { input: input(startsAt) })),
    );
    const codes = answers.map(({ data }) => data.scheduleSession.userErrors[0]?.code ?? 'BOOKED');
    expect(codes.filter((code) => code === 'BOOKED')).toHaveLength(1);
    expect(codes.filter((code) => code === 'HOST_DOUBLE_BOOKED')).toHaveLength(19);
  });

  it('close their public routes to who has no key', async () => {
    const [url] = platform.urls;
    const statuses = await Promise.all([
      fetch(`${url}/calendar/${'a'.repeat(46)}.ics`),
      fetch(`${url}/meetings/zoom/webhook`, { method: 'POST', body: '{}' }),
      fetch(`${url}/meetings/built-in/webhook`, { method: 'POST', body: '{}' }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([404, 401, 401]);
  });
});
