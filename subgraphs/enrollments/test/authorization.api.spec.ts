import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@training-center/shared/scope/viewer';
import type { Answer } from '@training-center/shared/testing/subgraph-client';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import { isObjectType } from 'graphql';
import {
  type Course,
  enrollmentsUnderTest,
  everything,
  givenCourse,
  givenEnrollment,
  givenStudent,
  lessonIdsOf,
} from './factories/world.js';

const ACTORS = ['anonymous', 'stranger', 'classmate', 'otherTeacher', 'teacher', 'owner', 'admin'] as const;
type Actor = (typeof ACTORS)[number];

interface Row {
  /** Schema coordinate. */
  readonly field: string;
  /** Asks for the private thing; the answer is `sees` or why not. */
  readonly ask: (viewer: Viewer | null) => Promise<string>;
  /** Who sees it. Everybody else gets `otherwise`, and the signed-out `anonymous`. */
  readonly seenBy: readonly Actor[];
  readonly otherwise: string;
  readonly anonymous: string;
}

describe('authorization in enrollments', () => {
  let under: SubgraphUnderTest;
  let actors: Record<Actor, Viewer | null>;
  let course: Course;
  let draft: Course;
  let id: string;
  let pendingId: string;
  beforeAll(async () => {
    under = await enrollmentsUnderTest();
    const teacher = testViewer();
    const [owner, classmate] = [await givenStudent(under), await givenStudent(under)];
    course = await givenCourse(under, { instructorUserId: teacher.userId });
    draft = await givenCourse(under, { instructorUserId: teacher.userId, status: 'DRAFT', capacity: 5 });
    const paid = await givenCourse(under, {
      instructorUserId: teacher.userId,
      price: { amount: 1, currency: 'EUR' },
    });
    const otherTeacher = testViewer();
    await givenCourse(under, { instructorUserId: otherTeacher.userId });
    id = await givenEnrollment(under, owner, course);
    await givenEnrollment(under, classmate, course);
    pendingId = await givenEnrollment(under, owner, paid);
    actors = {
      anonymous: null,
      stranger: testViewer(),
      classmate,
      otherTeacher,
      teacher,
      owner,
      admin: testViewer({ roles: ['ADMIN'] }),
    };
  });
  afterAll(() => under.stop());

  const verdict = ({ data, errors }: Answer, pick: (data: never) => unknown): string => {
    if (errors) return String(errors[0]!.extensions['code']);
    const value = pick(data as never);
    return value === null || value === undefined ? 'null' : 'sees';
  };
  const query = (text: string, pick: (data: never) => unknown) => async (viewer: Viewer | null) =>
    verdict(await under.run(viewer, text.replace('$ID', id).replace('$PENDING', pendingId)), pick);
  const entity =
    (type: string, key: () => string, selection: string, pick: (found: never) => unknown) =>
    async (viewer: Viewer | null) =>
      verdict(
        await under.entity(viewer, type, { id: key() }, selection),
        ({ _entities }: { _entities: never[] }) => (_entities[0] === null ? null : pick(_entities[0]!)),
      );
  const refused = (mutation: string) => async (viewer: Viewer | null) => {
    const before = await everything(under);
    const { data, errors } = await under.run(viewer, mutation.replace('$ID', id));
    expect(await everything(under)).toEqual(before);
    if (errors) return String(errors[0]!.extensions['code']);
    const payload = Object.values(data)[0] as { userErrors: { code: string }[] };
    return payload.userErrors[0]?.code ?? 'sees';
  };

  const rows: readonly Row[] = [
    {
      field: 'Query.enrollment',
      ask: query('{ enrollment(id: "$ID") { id } }', ({ enrollment }: { enrollment: unknown }) => enrollment),
      seenBy: ['owner', 'teacher', 'admin'],
      otherwise: 'NOT_FOUND',
      anonymous: 'UNAUTHENTICATED',
    },
    {
      field: 'Enrollment (reference)',
      ask: entity(
        'Enrollment',
        () => id,
        'id status progress { percent }',
        (found) => found,
      ),
      seenBy: ['owner', 'teacher', 'admin'],
      otherwise: 'null',
      anonymous: 'null',
    },
    {
      field: 'Enrollment.payment',
      ask: entity(
        'Enrollment',
        () => pendingId,
        'payment { reference }',
        ({ payment }: { payment: unknown }) => payment,
      ),
      seenBy: ['owner', 'admin'],
      otherwise: 'null',
      anonymous: 'null',
    },
    {
      field: 'Course.enrollments',
      ask: entity(
        'Course',
        () => course.courseId,
        'enrollments { totalCount }',
        ({ enrollments }: { enrollments: unknown }) => enrollments,
      ),
      seenBy: ['teacher', 'admin'],
      otherwise: 'NOT_FOUND',
      anonymous: 'UNAUTHENTICATED',
    },
    {
      field: 'Course.enrollmentCount',
      ask: entity(
        'Course',
        () => draft.courseId,
        'enrollmentCount',
        ({ enrollmentCount }: { enrollmentCount: unknown }) => enrollmentCount,
      ),
      seenBy: ['teacher', 'admin'],
      otherwise: 'null',
      anonymous: 'null',
    },
    {
      field: 'Course.seatsLeft',
      ask: entity(
        'Course',
        () => draft.courseId,
        'seatsLeft',
        ({ seatsLeft }: { seatsLeft: unknown }) => seatsLeft,
      ),
      seenBy: ['teacher', 'admin'],
      otherwise: 'null',
      anonymous: 'null',
    },
    {
      field: 'Course.viewerEnrollment',
      ask: entity(
        'Course',
        () => course.courseId,
        'viewerEnrollment { id }',
        ({ viewerEnrollment }: { viewerEnrollment: { id: string } | null }) =>
          viewerEnrollment?.id === id ? viewerEnrollment : null,
      ),
      seenBy: ['owner'],
      otherwise: 'null',
      anonymous: 'null',
    },
    {
      field: 'Lesson.viewerProgress',
      ask: entity(
        'Lesson',
        () => lessonIdsOf(course)[0]!,
        'viewerProgress { state }',
        ({ viewerProgress }: { viewerProgress: unknown }) => viewerProgress,
      ),
      seenBy: ['owner', 'classmate'],
      otherwise: 'null',
      anonymous: 'null',
    },
    ...(['enrollments', 'certificates'] as const).map((field) => ({
      field: `Viewer.${field}`,
      ask: entity(
        'Viewer',
        () => actors.owner!.userId,
        `${field} { nodes { __typename } }`,
        (found: Record<string, unknown>) => found[field],
      ),
      seenBy: ['owner'] as const,
      otherwise: 'null',
      anonymous: 'null',
    })),
    {
      field: 'Mutation.dropEnrollment',
      ask: async (viewer) =>
        viewer === actors.owner
          ? 'sees'
          : refused('mutation { dropEnrollment(input: { enrollmentId: "$ID" }) { userErrors { code } } }')(
              viewer,
            ),
      seenBy: ['owner'],
      otherwise: 'NOT_FOUND',
      anonymous: 'UNAUTHENTICATED',
    },
    ...[
      'revokeCertificate(input: { code: "x", reason: "none" })',
      'reinstateCertificate(input: { code: "x" })',
    ].map((call) => ({
      field: `Mutation.${call.slice(0, call.indexOf('('))}`,
      ask: async (viewer: Viewer | null) => {
        const code = await refused(`mutation { ${call} { userErrors { code } } }`)(viewer);
        return code === 'NOT_FOUND' ? 'sees' : code;
      },
      seenBy: ['admin'] as const,
      otherwise: 'FORBIDDEN',
      anonymous: 'UNAUTHENTICATED',
    })),
  ];

  it.each(rows.map((row) => [row.field, row] as const))('%s', async (_field, row) => {
    for (const actor of ACTORS) {
      const expected = row.seenBy.includes(actor)
        ? 'sees'
        : actor === 'anonymous'
          ? row.anonymous
          : row.otherwise;
      expect([actor, await row.ask(actors[actor])]).toEqual([actor, expected]);
    }
  });

  it('has a row for every field through which one comes in', () => {
    const elsewhere = [
      'Query.certificate',
      'Mutation.enroll',
      'Mutation.completeLesson',
      'Mutation.submitQuiz',
    ];
    const entries = ['Query', 'Mutation', 'Course', 'Lesson', 'Viewer'].flatMap((name) => {
      const type = under.subgraph.schema.getType(name);
      return isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${name}.${field}`) : [];
    });
    const private_ = entries.filter((field) => !/\.(id|_service|_entities)$/.test(field));
    const covered = [...rows.map(({ field }) => field), ...elsewhere].filter(
      (field) => !field.startsWith('Enrollment'),
    );
    expect(covered.toSorted()).toEqual(private_.toSorted());
  });
});
