import { ask, type Entity } from './ask.js';

const COURSE = 'query($id:ID!){course(id:$id){id title level teacher{id}}}';
const TEACHER =
  'query($representations:[_Any!]!){_entities(representations:$representations){...on Person{name}}}';

export async function small(id: string): Promise<unknown> {
  const { course } = await ask<{ course: Entity & { teacher: Entity } }>('catalog', COURSE, { id });
  const representations = [{ __typename: 'Person', id: course.teacher.id }];
  const {
    _entities: [teacher],
  } = await ask<{ _entities: Entity[] }>('people', TEACHER, { representations });
  const { title, level } = course;
  return {
    course: { __typename: 'Course', id: course.id, title, level, teacher: { name: teacher!['name'] } },
  };
}
