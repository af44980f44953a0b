import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import { ApiClient } from '../src/api-client.js';
import { publishedCourse, type TestCourse } from '../src/courses.js';
import { newInstructor, newStudent, type Student } from '../src/people.js';
import { startPlatform, type TestPlatform } from '../src/platform-process.js';

/** The process of one subgraph below the platform that started it. */
function processOf(parent: number, subgraph: string): number {
  const lines = execFileSync('ps', ['-eo', 'pid,ppid,args']).toString().split('\n');
  const line = lines.find(
    (each) => each.trim().split(/\s+/)[1] === String(parent) && each.includes(`subgraphs/${subgraph}/`),
  );
  if (!line) throw new Error(`${subgraph} does not run.`);
  return Number(line.trim().split(/\s+/)[0]);
}

describe('a process each, when one subgraph is gone', () => {
  let platform: TestPlatform;
  let student: Student;
  let course: TestCourse;
  let other: TestCourse;

  beforeAll(async () => {
    platform = await startPlatform('a process each');
    const visitor = new ApiClient(platform.urls[0]!);
    const instructor = await newInstructor(visitor);
    student = await newStudent(visitor);
    course = await publishedCourse(instructor.api);
    other = await publishedCourse(instructor.api, { title: 'Another one' });
    await student.api.must('Enroll', { input: { courseId: course.id } });
  }, 90_000);
  afterAll(() => platform?.stop());

  /** Freezes the subgraph, so that it neither answers nor is started again, for as long as `work` takes. */
  const without = async (subgraph: string, work: () => Promise<void>): Promise<void> => {
    const pid = processOf(platform.processes[0]!.pid, subgraph);
    process.kill(pid, 'SIGSTOP');
    try {
      await work();
    } finally {
      process.kill(pid, 'SIGCONT');
    }
  };

  it('answers everything but the fields of the subgraph that hangs, within the time limit', () =>
    without('enrollments', async () => {
      const begun = performance.now();
      const { data, errors } = await student.api.send(
        'query ($slug: String!) { course(slug: $slug) { title instructor { user { username } } viewerEnrollment { status } } }',
        { slug: course.slug },
      );
      expect(performance.now() - begun).toBeLessThan(3000);
      expect(data.course).toMatchObject({ title: 'Graphs for all of us', viewerEnrollment: null });
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
      expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|localhost|ECONN/);
    }));

  it('answers a course without its reviews while home hangs', () =>
    without('home', async () => {
      const { data, errors } = await student.api.send(
        'query ($slug: String!) { course(slug: $slug) { title rating { count } reviews { totalCount } } }',
        { slug: course.slug },
      );
      expect(data.course).toEqual({ title: 'Graphs for all of us', rating: null, reviews: null });
      expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(
        new Set(['SUBGRAPH_UNAVAILABLE']),
      );
    }));

  it('answers the first page without the titles while courses hangs', () =>
    without('courses', async () => {
      const { data } = await student.api.send(
        '{ platformStats { publishedCourses learners } featuredCourses { id title } announcements { nodes { id } } }',
      );
      expect(data).toEqual({
        platformStats: { publishedCourses: 2, learners: 1 },
        featuredCourses: [null, null],
        announcements: { nodes: [] },
      });
    }));

  it('enrols while courses is gone, and opens the lessons once it is back', async () => {
    await without('courses', async () => {
      const enroll =
        'mutation ($input: EnrollInput!) { enroll(input: $input) { enrollment { status } userErrors { code } } }';
      const { enrollment } = await student.api.must(enroll, { input: { courseId: other.id } });
      expect(enrollment.status).toBe('ACTIVE');
    });
    await until(
      async () =>
        (await student.api.send('ReadLesson', { id: other.lessonIds[0] })).data?.lesson?.body === '# Graphs',
      { timeoutMs: 15_000 },
    );
  });

  it('is whole again after kill -9 of a subgraph', async () => {
    process.kill(processOf(platform.processes[0]!.pid, 'profiles'), 'SIGKILL');
    await until(async () => !(await student.api.send('MyRoles')).errors, { timeoutMs: 15_000 });
  });
});
