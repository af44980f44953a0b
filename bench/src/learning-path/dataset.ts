import pg from 'pg';

export const COURSES = 10_000;
export const STUDENTS = 20_000;
const LESSONS_PER_MODULE = 5;
const ENROLLMENTS_PER_STUDENT = 5;

/** Uuids that can be computed from a number, in SQL and here. */
const uuid = (kind: string, number: string): string =>
  `(lpad(to_hex(${number}), 8, '0') || '-0000-7000-8000-${kind.padStart(12, '0')}')::uuid`;
const account = (number: string) => uuid('a1', number);
const instructor = (number: string) => uuid('b1', number);
const student = (number: string) => uuid('b2', number);
const course = (number: string) => uuid('c1', number);
const module = (number: string) => uuid('c2', number);
const lesson = (number: string) => uuid('c3', number);
const enrollment = (number: string) => uuid('e1', number);

/** Account 1 to 100 teach, 101 and up learn; student n is account 100 + n and is enrolled in every 7th course from n on. */
const statements = (): [what: string, sql: string][] => [
  [
    'accounts',
    `INSERT INTO accounts.account (id, username, email, password_hash, status, roles, version, created_at, updated_at)
     SELECT ${account('n')}, 'bench-' || n, 'bench-' || n || '@example.com',
            (SELECT password_hash FROM accounts.account LIMIT 1), 'ACTIVE', '{}', 1, now(), now()
     FROM generate_series(1, ${STUDENTS + 100}) n`,
  ],
  [
    'instructors',
    `INSERT INTO profiles.instructor (id, user_id, username, account_status, headline, bio, expertise, version, created_at, updated_at)
     SELECT ${instructor('n')}, ${account('n')}, 'bench-' || n, 'ACTIVE', 'Teaches', 'For years.', '{graphs}', 1, now(), now()
     FROM generate_series(1, 100) n`,
  ],
  [
    'students',
    `INSERT INTO profiles.student (id, user_id, username, account_status, bio, enrollment_date, version, created_at, updated_at)
     SELECT ${student('n')}, ${account('n + 100')}, 'bench-' || n + 100, 'ACTIVE', 'Learns', current_date, 1, now(), now()
     FROM generate_series(1, ${STUDENTS}) n`,
  ],
  [
    'courses',
    `INSERT INTO courses.course (id, slug, title, sort_title, description, instructor_id, instructor_user_id, difficulty, price_amount,
       price_currency, capacity, status, published_at, version, created_at, updated_at)
     SELECT ${course('n')}, 'course-' || n, 'Course ' || n, 'course ' || n, repeat('Trees and cycles. ', 20), ${instructor('n % 100 + 1')},
       ${account('n % 100 + 1')}, 'BEGINNER', (n % 50) * 100, 'EUR', 1000, 'PUBLISHED', now() - n * interval '1 minute', 1, now(), now()
     FROM generate_series(1, ${COURSES}) n`,
  ],
  [
    'categories of courses',
    `INSERT INTO courses.course_category (course_id, category_id)
     SELECT ${course('n')}, c.id FROM generate_series(1, ${COURSES}) n
     JOIN (SELECT id, row_number() OVER (ORDER BY slug) AS place, count(*) OVER () AS total FROM courses.category) c
       ON c.place - 1 IN (n % c.total, (n + 3) % c.total)`,
  ],
  [
    'modules',
    `INSERT INTO courses.course_module (id, course_id, title, position, created_at, updated_at)
     SELECT ${module('n * 2 + p')}, ${course('n')}, 'Part ' || p + 1, p + 1, now(), now()
     FROM generate_series(1, ${COURSES}) n, generate_series(0, 1) p`,
  ],
  [
    'lessons',
    `INSERT INTO courses.lesson (id, course_id, module_id, kind, title, position, is_preview, body, revision, created_at, updated_at)
     SELECT ${lesson('n * 10 + p * 5 + l')}, ${course('n')}, ${module('n * 2 + p')}, 'TEXT', 'Lesson ' || l + 1, l + 1, false,
       repeat('Text. ', 100), 1, now(), now()
     FROM generate_series(1, ${COURSES}) n, generate_series(0, 1) p, generate_series(0, ${LESSONS_PER_MODULE - 1}) l`,
  ],
  [
    'projections of courses',
    `INSERT INTO enrollments.course_projection (course_id, version, instructor_user_id, title, status, deleted, price_amount, price_currency,
       capacity, modules, lesson_ids)
     SELECT c.id, 1, c.instructor_user_id, c.title, 'PUBLISHED', false, c.price_amount, 'EUR', c.capacity,
       (SELECT jsonb_agg(jsonb_build_object('id', m.id, 'lessons',
          (SELECT jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind) ORDER BY l.position) FROM courses.lesson l WHERE l.module_id = m.id))
          ORDER BY m.position) FROM courses.course_module m WHERE m.course_id = c.id),
       (SELECT array_agg(l.id) FROM courses.lesson l WHERE l.course_id = c.id)
     FROM courses.course c`,
  ],
  [
    'enrolments',
    `INSERT INTO enrollments.enrollment (id, course_id, student_id, user_id, status, enrolled_at, version, created_at, updated_at)
     SELECT ${enrollment(`n * ${ENROLLMENTS_PER_STUDENT} + k`)}, ${course(`(n + k * 7) % ${COURSES} + 1`)}, ${student('n')},
       ${account('n + 100')}, 'ACTIVE', now(), 1, now(), now()
     FROM generate_series(1, ${STUDENTS}) n, generate_series(0, ${ENROLLMENTS_PER_STUDENT - 1}) k`,
  ],
  [
    'lesson progress',
    `INSERT INTO enrollments.lesson_progress (id, enrollment_id, lesson_id, state, completed_at, created_at, updated_at)
     SELECT gen_random_uuid(), ${enrollment(`n * ${ENROLLMENTS_PER_STUDENT} + k`)},
       ${lesson(`((n + k * 7) % ${COURSES} + 1) * 10 + l`)}, (CASE WHEN l < 6 THEN 'COMPLETED' ELSE 'IN_PROGRESS' END),
       CASE WHEN l < 6 THEN now() END, now(), now()
     FROM generate_series(1, ${STUDENTS}) n, generate_series(0, ${ENROLLMENTS_PER_STUDENT - 1}) k, generate_series(0, 9) l`,
  ],
  ['statistics', 'VACUUM ANALYZE'],
];

/** Fills a migrated database that holds one account with 10,000 courses and 1,000,000 rows of lesson progress. */
export async function fill(url: string, onProgress: (what: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('SET statement_timeout = 0');
  for (const [what, sql] of statements()) {
    onProgress(what);
    await client.query(sql);
  }
  await client.end();
}
