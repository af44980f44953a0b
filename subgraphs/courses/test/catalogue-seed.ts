import { newId } from '@training-center/shared/ids/new-id';
import type { SubgraphUnderTest } from '@training-center/shared/testing/subgraph-under-test';

const WORDS = [
  'Graphs',
  'Trees',
  'Chemistry',
  'Poetry',
  'Databases',
  'Watercolours',
  'Gardening',
  'Astronomy',
];

/** Published courses, straight into the tables: two categories, two modules and six lessons each. */
export async function seedCatalogue(
  under: SubgraphUnderTest,
  count: number,
): Promise<{ instructorId: string; userId: string }> {
  const instructorId = newId();
  const userId = newId();
  const em = under.subgraph.orm.em.fork();
  const words = WORDS.map((word) => `'${word}'`).join(', ');
  await em.execute(
    `insert into courses.course (id, slug, title, sort_title, description, instructor_id, instructor_user_id, difficulty,
       price_amount, price_currency, capacity, status, published_at, created_at, updated_at)
     select id, 'seeded-' || n, title, lower(title), 'About ' || title || ' and more.', ?, ?,
       (array['BEGINNER', 'INTERMEDIATE', 'ADVANCED'])[1 + n % 3], (n % 5) * 1000, 'EUR', null, 'PUBLISHED',
       timestamptz '2026-01-01Z' + (n / 3) * interval '1 second', now(), now()
     from generate_series(1, ?) n, lateral (select gen_random_uuid() as id, (array[${words}])[1 + n % 8] || ' part ' || n as title) made`,
    [instructorId, userId, count],
  );
  await em.execute(
    `insert into courses.course_category (course_id, category_id)
     select c.id, k.id from (select id, row_number() over (order by slug) n from courses.course where instructor_id = ?) c
     join (select id, row_number() over (order by slug) n from courses.category) k on k.n in (1 + c.n % 10, 1 + (c.n + 3) % 10)`,
    [instructorId],
  );
  await em.execute(
    `insert into courses.course_module (id, course_id, title, position, created_at, updated_at)
     select gen_random_uuid(), id, 'Chapter ' || n, n, now(), now()
     from courses.course, generate_series(1, 2) n where instructor_id = ?`,
    [instructorId],
  );
  await em.execute(
    `insert into courses.lesson (id, course_id, module_id, kind, title, position, is_preview, body, revision, created_at, updated_at)
     select gen_random_uuid(), m.course_id, m.id, 'TEXT', 'Lesson ' || n, n, false, 'Words.', 1, now(), now()
     from courses.course_module m join courses.course c on c.id = m.course_id, generate_series(1, 3) n where c.instructor_id = ?`,
    [instructorId],
  );
  await em.execute('analyze courses.course, courses.course_category, courses.course_module, courses.lesson');
  return { instructorId, userId };
}
