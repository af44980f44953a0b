import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DemoClient } from './client.js';
import { createCatalogue } from './create-catalogue.js';
import { createChats } from './create-chats.js';
import { createEnrollments } from './create-enrollments.js';
import { createPeople } from './create-people.js';
import { createReviews } from './create-reviews.js';
import { createSessions } from './create-sessions.js';

const ANY_COURSE = `query { courses(first: 1) { nodes { id } } }`;

/**
 * Fills an empty platform with demo people, courses, enrolments, sessions, reviews and chats, through the public API. A platform
 * with courses of its own is left alone; seeding that was interrupted is taken up again.
 * @param onBegin called when there is something to do.
 */
export async function seed(url: string, dataDir: string, onBegin: () => void): Promise<void> {
  const unfinished = join(dataDir, 'seeding');
  const visitor = new DemoClient(url);
  if (!existsSync(unfinished)) {
    const { courses } = await visitor.run<{ courses: { nodes: unknown[] } }>(ANY_COURSE);
    if (courses.nodes.length > 0) return;
  }
  onBegin();
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(unfinished, '');
  const cast = await createPeople(visitor);
  const freeCourses = await createCatalogue(visitor, cast.instructors);
  await createEnrollments(cast.students, freeCourses);
  await createSessions(cast.instructors);
  await createReviews(cast.students, freeCourses);
  await createChats(cast, freeCourses);
  rmSync(unfinished, { force: true });
}
