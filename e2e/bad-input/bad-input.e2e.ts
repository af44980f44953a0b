import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ApiClient } from '../src/api-client.js';
import { publishedCourse, type TestCourse } from '../src/courses.js';
import { type Instructor, newInstructor, newStudent, type Student } from '../src/people.js';
import { type Shape, shapes, startPlatform, type TestPlatform } from '../src/platform-process.js';

const LEAKS =
  /node_modules|\.ts:|\.js:\d|at .*\(|select |insert |update "|ECONN|127\.0\.0\.1|5432|postgres|mikro/i;
const UNKNOWN = '01890a5d-ac96-774b-bcce-b302099a8057';

describe.each(shapes)('bad input, %s', (shape: Shape) => {
  let platform: TestPlatform;
  let database: pg.Client;
  let visitor: ApiClient;
  let instructor: Instructor;
  let student: Student;
  let course: TestCourse;
  let draftId: string;

  beforeAll(async () => {
    platform = await startPlatform(shape);
    database = new pg.Client({ connectionString: platform.databaseUrl });
    await database.connect();
    visitor = new ApiClient(platform.urls[0]!);
    instructor = await newInstructor(visitor);
    student = await newStudent(visitor);
    course = await publishedCourse(instructor.api, { lessons: 2 });
    const price = { amount: 0, currency: 'EUR' };
    const draft = { title: 'A draft', description: 'Soon.', difficulty: 'BEGINNER', price, categoryIds: [] };
    draftId = (await instructor.api.must('CreateCourse', { input: draft })).course.id;
  }, 90_000);
  afterAll(async () => {
    await database?.end();
    await platform?.stop();
  });

  const rows = async () => {
    const tables = `SELECT sum((xpath('/row/c/text()', query_to_xml(format('SELECT count(*) AS c FROM %I.%I', schemaname, tablename), false, true, '')))[1]::text::int) AS count
      FROM pg_tables WHERE schemaname IN ('profiles', 'courses', 'enrollments', 'scheduling', 'home') OR (schemaname = 'accounts' AND tablename = 'account')`;
    return Number((await database.query(tables)).rows[0].count);
  };

  const unchanged = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = await rows();
    const answer = await work();
    expect(await rows()).toBe(before);
    expect(JSON.stringify(answer)).not.toMatch(LEAKS);
    return answer;
  };

  const news = { title: 'Mine now', body: 'All of it.' };
  const topLevel: [
    what: string,
    operation: string,
    variables: () => Record<string, unknown>,
    code: string,
  ][] = [
    ['a page of none', 'Catalog', () => ({ first: 0 }), 'BAD_USER_INPUT'],
    ['a page of 101', 'Catalog', () => ({ first: 101 }), 'BAD_USER_INPUT'],
    ['a negative page', 'Catalog', () => ({ first: -1 }), 'BAD_USER_INPUT'],
    ['no cursor at all', 'Catalog', () => ({ after: 'gibberish' }), 'BAD_USER_INPUT'],
    ['no featured course', 'HomePage', () => ({ featured: 0 }), 'BAD_USER_INPUT'],
    ['101 announcements', 'HomePage', () => ({ announcements: 101 }), 'BAD_USER_INPUT'],
    ['no review', 'CourseReviews', () => ({ slug: course.slug, first: 0 }), 'BAD_USER_INPUT'],
    ['hidden reviews', 'CourseReviews', () => ({ slug: course.slug, state: 'HIDDEN' }), 'FORBIDDEN'],
    ['an announcement by anybody', 'PublishAnnouncement', () => ({ input: news }), 'FORBIDDEN'],
    ['a value of another type', 'Catalog', () => ({ first: 'many' }), 'BAD_USER_INPUT'],
    ['an unknown enumeration value', 'Catalog', () => ({ orderBy: 'SIDEWAYS' }), 'BAD_USER_INPUT'],
    ['an unknown course', 'CoursePage', () => ({ slug: 'there-is-no-such-course' }), 'NOT_FOUND'],
    ['an unknown lesson', 'ReadLesson', () => ({ id: UNKNOWN }), 'NOT_FOUND'],
    ['a malformed id', 'ReadLesson', () => ({ id: "'; DROP TABLE lesson; --" }), 'NOT_FOUND'],
    ['an unknown instructor', 'InstructorPage', () => ({ id: UNKNOWN }), 'NOT_FOUND'],
    ['an unknown certificate', 'VerifyCertificate', () => ({ code: 'ABCD-EFGH' }), 'NOT_FOUND'],
    ['an unknown field', 'query { courses { nodes { secret } } }', () => ({}), 'GRAPHQL_VALIDATION_FAILED'],
    ['a syntax error', 'query {', () => ({}), 'GRAPHQL_PARSE_FAILED'],
    ['a missing variable', 'query ($id: ID!) { lesson(id: $id) { id } }', () => ({}), 'BAD_USER_INPUT'],
  ];

  it.each(topLevel)('answers %s with a code', async (_what, operation, variables, code) => {
    const { errors } = await unchanged(() => student.api.send(operation, variables()));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  it('forbids to change a published course of somebody else', async () => {
    const input = { id: course.id, expectedVersion: 1, title: 'Mine now' };
    const { data, errors } = await unchanged(() => student.api.send('UpdateCourse', { input }));
    expect([data, errors?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
  });

  it('refuses the cursor of another list', async () => {
    const { data } = await visitor.send('{ courses(first: 1, orderBy: TITLE) { pageInfo { endCursor } } }');
    const { errors } = await unchanged(() =>
      visitor.send('Catalog', { after: data.courses.pageInfo.endCursor, orderBy: 'NEWEST' }),
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  const refused: [
    what: string,
    who: () => ApiClient,
    operation: string,
    input: () => Record<string, unknown>,
    code: string,
  ][] = [
    [
      'an over-long title',
      () => instructor.api,
      'CreateCourse',
      () => ({
        title: 'x'.repeat(5000),
        description: 'y',
        difficulty: 'BEGINNER',
        price: { amount: 0, currency: 'EUR' },
        categoryIds: [],
      }),
      'INVALID_INPUT',
    ],
    [
      'an unknown currency',
      () => instructor.api,
      'CreateCourse',
      () => ({
        title: 'Fine',
        description: 'y',
        difficulty: 'BEGINNER',
        price: { amount: 0, currency: 'XXQ' },
        categoryIds: [],
      }),
      'INVALID_INPUT',
    ],
    [
      'a stale version',
      () => instructor.api,
      'UpdateCourse',
      () => ({ id: course.id, expectedVersion: 1, title: 'Stale' }),
      'CONFLICT',
    ],
    [
      'the draft of somebody else',
      () => student.api,
      'UpdateCourse',
      () => ({ id: draftId, expectedVersion: 1, title: 'Mine now' }),
      'NOT_FOUND',
    ],
    ['an unknown course', () => student.api, 'Enroll', () => ({ courseId: UNKNOWN }), 'NOT_FOUND'],
    [
      'six stars',
      () => student.api,
      'ReviewCourse',
      () => ({ courseId: course.id, rating: 6 }),
      'INVALID_INPUT',
    ],
    [
      'a review by a stranger',
      () => student.api,
      'ReviewCourse',
      () => ({ courseId: course.id, rating: 5 }),
      'NOT_ENROLLED',
    ],
    [
      'a review of nothing',
      () => student.api,
      'ReviewCourse',
      () => ({ courseId: UNKNOWN, rating: 5 }),
      'NOT_FOUND',
    ],
    ['to delete no review', () => student.api, 'DeleteReview', () => ({ reviewId: UNKNOWN }), 'NOT_FOUND'],
    ['a malformed id', () => student.api, 'Enroll', () => ({ courseId: 'nonsense' }), 'NOT_FOUND'],
    [
      'an unknown enrolment',
      () => student.api,
      'DropEnrollment',
      () => ({ enrollmentId: UNKNOWN }),
      'NOT_FOUND',
    ],
    [
      'a short password',
      () => visitor,
      'SignUp',
      () => ({ username: 'shorty', email: 'shorty@example.com', password: 'short' }),
      'INVALID_INPUT',
    ],
    [
      'no e-mail address',
      () => visitor,
      'SignUp',
      () => ({ username: 'nomail', email: 'nomail', password: 'correct horse battery 9' }),
      'INVALID_INPUT',
    ],
    [
      'a refresh token that never was',
      () => visitor,
      'RefreshSession',
      () => ({ refreshToken: 'x'.repeat(43) }),
      'INVALID_TOKEN',
    ],
  ];

  it.each(refused)('refuses %s among the user errors', async (_what, who, operation, input, code) => {
    const { data, errors } = await unchanged(() => who().send(operation, { input: input() }));
    expect(errors).toBeUndefined();
    const payload = Object.values(data)[0] as { userErrors: { code: string; message: string }[] };
    expect(payload.userErrors.map((problem) => problem.code)).toContain(code);
  });

  it('refuses a spent refresh token and ends its family', async () => {
    const first = student.refreshToken;
    const { session } = await visitor.must('RefreshSession', { input: { refreshToken: first } });
    const { session: second } = await visitor.must('RefreshSession', {
      input: { refreshToken: session.refreshToken },
    });
    expect(await visitor.refusal('RefreshSession', { input: { refreshToken: first } })).toHaveLength(1);
    expect(
      await visitor.refusal('RefreshSession', { input: { refreshToken: second.refreshToken } }),
    ).toHaveLength(1);
    const { session: fresh } = await visitor.must('LogIn', {
      input: { login: student.username, password: student.password },
    });
    student = { ...student, api: visitor.as(fresh.accessToken) };
  });

  it.each([
    ['malformed', 'not-a-token'],
    ['unsigned', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'],
  ])('refuses a %s access token', async (_what, token) => {
    const { status, errors } = await unchanged(() => visitor.as(token).send('Me'));
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('tells a signed-out caller to sign in', async () => {
    const { data, errors } = await visitor.send('Me');
    expect([data, errors?.[0]?.extensions.code]).toEqual([{ viewer: null }, 'UNAUTHENTICATED']);
  });

  const raw = (headers: Record<string, string>, body: string, method = 'POST') =>
    unchanged(async () => {
      const response = await fetch(`${platform.urls[0]}/graphql${method === 'GET' ? body : ''}`, {
        method,
        headers,
        ...(method === 'GET' ? {} : { body }),
      });
      const text = await response.text();
      return {
        status: response.status,
        codes: (JSON.parse(text).errors as { extensions: { code: string } }[]).map(
          ({ extensions }) => extensions.code,
        ),
      };
    });

  it('refuses a body over the limit', async () => {
    const { status, codes } = await raw(
      { 'content-type': 'application/json' },
      JSON.stringify({ query: `{ categories { id } } #${'x'.repeat(200_000)}` }),
    );
    expect([status, codes]).toEqual([413, ['PAYLOAD_TOO_LARGE']]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'refuses %s',
    async (type) => {
      const { status, codes } = await raw({ 'content-type': type }, 'query={categories{id}}');
      expect([400, 415]).toContain(status);
      expect(codes).toHaveLength(1);
    },
  );

  it('refuses JSON that is none, and a mutation by GET', async () => {
    expect((await raw({ 'content-type': 'application/json' }, '{"query":')).status).toBe(400);
    const query = encodeURIComponent('mutation { logOut { loggedOut } }');
    const { status } = await raw({ 'apollo-require-preflight': 'yes' }, `?query=${query}`, 'GET');
    expect([400, 405]).toContain(status);
  });
});
