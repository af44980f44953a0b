import { ask, type Entity, Wanted } from './ask.js';

const COURSE =
  'query($id:ID!){course(id:$id){id title summary level teacher{id} modules{id title position lessons{id title minutes}}}}';
const PEOPLE =
  'query($representations:[_Any!]!){_entities(representations:$representations){...on Person{name bio avatar}}}';
const REVIEWS =
  'query($a:[_Any!]!,$b:[_Any!]!){a:_entities(representations:$a){...on Course{rating}}b:_entities(representations:$b){...on Lesson{likes}}}';
const STOCK =
  'query($a:[_Any!]!,$b:[_Any!]!){a:_entities(representations:$a){...on Course{seats price{amount currency}}}b:_entities(representations:$b){...on Lesson{room{name}}}}';

type Course = Entity & { teacher: Entity; modules: (Entity & { lessons: Entity[] })[] };
type Two = { a: Entity[]; b: Entity[] };

export async function page(id: string): Promise<unknown> {
  const { course } = await ask<{ course: Course }>('catalog', COURSE, { id });
  const lessons = new Wanted('Lesson');
  for (const module of course.modules) for (const lesson of module.lessons) lessons.add(lesson.id);
  const [a, b] = [[{ __typename: 'Course', id: course.id }], lessons.representations()];
  const [people, reviews, stock] = await Promise.all([
    ask<{ _entities: Entity[] }>('people', PEOPLE, {
      representations: [{ __typename: 'Person', id: course.teacher.id }],
    }),
    ask<Two>('reviews', REVIEWS, { a, b }),
    ask<Two>('stock', STOCK, { a, b }),
  ]);
  const [teacher, reviewed, stocked] = [people._entities[0]!, reviews.a[0]!, stock.a[0]!];
  const { title, summary, level } = course;
  return {
    course: {
      id: course.id,
      title,
      summary,
      level,
      teacher: {
        id: course.teacher.id,
        name: teacher['name'],
        bio: teacher['bio'],
        avatar: teacher['avatar'],
      },
      rating: reviewed['rating'],
      seats: stocked['seats'],
      price: stocked['price'],
      modules: course.modules.map((module) => ({
        id: module.id,
        title: module['title'],
        position: module['position'],
        lessons: module.lessons.map((lesson) => ({
          id: lesson.id,
          title: lesson['title'],
          minutes: lesson['minutes'],
          likes: lessons.of(lesson.id, reviews.b)['likes'],
          room: lessons.of(lesson.id, stock.b)['room'],
        })),
      })),
    },
  };
}
