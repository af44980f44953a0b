import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The floor: what one would write by hand for the three pages, with one SQL statement each over all schemas, and nothing
 * else; no authentication, no validation. `node hand-written-server.js <port> <database url>`.
 */
const [port, connectionString] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString, max: 8 });

const CATALOGUE = `
  SELECT json_build_object('totalCount', (SELECT count(*) FROM courses.course WHERE status = 'PUBLISHED' AND deleted_at IS NULL),
    'nodes', json_agg(row)) AS page
  FROM (
    SELECT c.id, c.slug, c.title, c.difficulty, json_build_object('amount', c.price_amount, 'currency', c.price_currency) AS price,
      (SELECT json_agg(json_build_object('id', k.id, 'slug', k.slug, 'name', k.name)) FROM courses.course_category cc
         JOIN courses.category k ON k.id = cc.category_id WHERE cc.course_id = c.id) AS categories,
      json_build_object('id', i.id, 'user', json_build_object('username', a.username)) AS instructor
    FROM courses.course c JOIN profiles.instructor i ON i.id = c.instructor_id JOIN accounts.account a ON a.id = i.user_id
    WHERE c.status = 'PUBLISHED' AND c.deleted_at IS NULL ORDER BY c.published_at DESC, c.id DESC LIMIT 20
  ) row`;

const COURSE = `
  SELECT json_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'description', c.description, 'difficulty', c.difficulty,
    'status', c.status, 'price', json_build_object('amount', c.price_amount, 'currency', c.price_currency),
    'instructor', json_build_object('id', i.id, 'headline', i.headline, 'user', json_build_object('username', a.username)),
    'modules', (SELECT json_agg(json_build_object('id', m.id, 'title', m.title, 'position', m.position, 'lessons',
        (SELECT json_agg(json_build_object('id', l.id, 'title', l.title, 'position', l.position, 'isPreview', l.is_preview,
            'viewerProgress', (SELECT json_build_object('state', p.state, 'completedAt', p.completed_at) FROM enrollments.lesson_progress p
               WHERE p.enrollment_id = e.id AND p.lesson_id = l.id)) ORDER BY l.position)
         FROM courses.lesson l WHERE l.module_id = m.id)) ORDER BY m.position) FROM courses.course_module m WHERE m.course_id = c.id),
    'enrollmentCount', (SELECT count(*) FROM enrollments.enrollment x WHERE x.course_id = c.id AND x.status IN ('ACTIVE', 'COMPLETED')),
    'viewerEnrollment', json_build_object('id', e.id, 'status', e.status, 'percent',
       (SELECT count(*) FROM enrollments.lesson_progress p WHERE p.enrollment_id = e.id AND p.state = 'COMPLETED') * 10)) AS page
  FROM courses.course c JOIN profiles.instructor i ON i.id = c.instructor_id JOIN accounts.account a ON a.id = i.user_id
  LEFT JOIN enrollments.enrollment e ON e.course_id = c.id AND e.user_id = $2
  WHERE c.slug = $1 AND c.deleted_at IS NULL`;

const LEARNING = `
  SELECT json_agg(row) AS page FROM (
    SELECT e.id, e.status, e.enrolled_at, e.completed_at, json_build_object('id', c.id, 'slug', c.slug, 'title', c.title) AS course,
      (SELECT json_build_object('completed', count(*) FILTER (WHERE p.state = 'COMPLETED'), 'total', count(*)) FROM courses.lesson l
         LEFT JOIN enrollments.lesson_progress p ON p.enrollment_id = e.id AND p.lesson_id = l.id WHERE l.course_id = c.id) AS progress,
      (SELECT json_agg(json_build_object('id', m.id, 'title', m.title, 'percent',
         (SELECT count(*) FILTER (WHERE p.state = 'COMPLETED') * 100 / count(*) FROM courses.lesson l
            LEFT JOIN enrollments.lesson_progress p ON p.enrollment_id = e.id AND p.lesson_id = l.id WHERE l.module_id = m.id))
         ORDER BY m.position) FROM courses.course_module m WHERE m.course_id = c.id) AS modules,
      (SELECT json_build_object('id', l.id, 'title', l.title) FROM courses.lesson l JOIN courses.course_module m ON m.id = l.module_id
         LEFT JOIN enrollments.lesson_progress p ON p.enrollment_id = e.id AND p.lesson_id = l.id AND p.state = 'COMPLETED'
         WHERE l.course_id = c.id AND p.id IS NULL ORDER BY m.position, l.position LIMIT 1) AS "nextLesson",
      (SELECT json_build_object('code', t.code, 'issuedAt', t.issued_at) FROM enrollments.certificate t WHERE t.enrollment_id = e.id) AS certificate
    FROM enrollments.enrollment e JOIN courses.course c ON c.id = e.course_id
    WHERE e.user_id = $1 AND e.status = 'ACTIVE' ORDER BY e.id DESC LIMIT 20
  ) row`;

const pages: Readonly<Record<string, (query: URLSearchParams) => Promise<pg.QueryResult>>> = {
  '/catalogue': () => pool.query({ name: 'catalogue', text: CATALOGUE }),
  '/course': (query) =>
    pool.query({ name: 'course', text: COURSE, values: [query.get('slug'), query.get('user')] }),
  '/learning': (query) => pool.query({ name: 'learning', text: LEARNING, values: [query.get('user')] }),
};

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const page = pages[pathname];
  if (!page) return void response.writeHead(404).end();
  page(searchParams).then(
    ({ rows }) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows[0].page)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
