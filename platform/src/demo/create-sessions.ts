import type { DemoClient } from './client.js';

const OWN = `query Own { viewer { instructor { courses(first: 100) { nodes {
  id title status liveSessions(first: 1) { nodes { id } } } } } } }`;
const SCHEDULE = `mutation ScheduleSession($input: ScheduleSessionInput!) {
  scheduleSession(input: $input) { userErrors { code message path } }
}`;
const SERIES = `mutation CreateRecurringSchedule($input: CreateRecurringScheduleInput!) {
  createRecurringSchedule(input: $input) { userErrors { code message path } }
}`;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const ZONE = 'Europe/Berlin';
/** A course each day, so that no instructor is in two places. */
const MOST = 5;

interface OwnCourses {
  readonly viewer: { readonly instructor: { readonly courses: { readonly nodes: readonly OwnCourse[] } } };
}

interface OwnCourse {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly liveSessions: { readonly nodes: readonly unknown[] } | null;
}

/** A weekly class and an office hour of the coming weeks for some courses of each instructor; those that have sessions are left alone. */
export async function createSessions(instructors: readonly DemoClient[]): Promise<void> {
  await Promise.all(
    instructors.map(async (instructor) => {
      const { viewer } = await instructor.run<OwnCourses>(OWN);
      const published = viewer.instructor.courses.nodes.filter(({ status }) => status === 'PUBLISHED');
      for (const [index, course] of published.slice(0, MOST).entries())
        if (course.liveSessions?.nodes.length === 0) await addSessions(instructor, course, index + 1);
    }),
  );
}

async function addSessions(instructor: DemoClient, { id, title }: OwnCourse, days: number): Promise<void> {
  const day = new Date(Date.now() + days * 86_400_000);
  const date = day.toISOString().slice(0, 10);
  const common = { courseId: id, timeZone: ZONE, meetingProvider: 'BUILT_IN' };
  const rrule = `FREQ=WEEKLY;BYDAY=${WEEKDAYS[day.getUTCDay()]};COUNT=6`;
  const weekly = {
    title: `${title}: weekly class`,
    startsAt: `${date}T18:00:00`,
    durationMinutes: 90,
    rrule,
  };
  const hour = { title: 'Office hour', startsAt: `${date}T12:00:00`, durationMinutes: 45, capacity: 10 };
  await instructor.run(SERIES, { input: { ...common, ...weekly } });
  await instructor.run(SCHEDULE, { input: { ...common, ...hour } });
}
