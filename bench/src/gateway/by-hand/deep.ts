import { ask, type Entity, Wanted } from './ask.js';

const SHELF = 'query($id:ID!){shelf(id:$id){id name courses{id title summary teacher{id} assistants{id}}}}';
const PEOPLE =
  'query($a:[_Any!]!,$b:[_Any!]!){a:_entities(representations:$a){...on Person{name bio}}b:_entities(representations:$b){...on Person{name}}}';
const REVIEWS =
  'query($representations:[_Any!]!){_entities(representations:$representations){...on Course{rating reviews{id text score author{id}lesson{id}}}}}';
const STOCK =
  'query($representations:[_Any!]!){_entities(representations:$representations){...on Course{seats price{amount currency}}}}';
const AUTHORS =
  'query($representations:[_Any!]!){_entities(representations:$representations){...on Person{name avatar mentor{id name}}}}';
const OF_REVIEWS =
  'query($a:[_Any!]!,$b:[_Any!]!){a:_entities(representations:$a){...on Person{badges}}b:_entities(representations:$b){...on Lesson{room{id name}}}}';
const LESSONS =
  'query($representations:[_Any!]!){_entities(representations:$representations){...on Lesson{title minutes}}}';
const MENTORS =
  'query($representations:[_Any!]!){_entities(representations:$representations){...on Person{reviewCount}}}';

type Course = Entity & { teacher: Entity; assistants: Entity[] };
type Review = Entity & { author: Entity; lesson: Entity | null };
type Reviewed = Entity & { reviews: Review[] };
type Author = Entity & { mentor: Entity | null };
type Of<T> = { _entities: T[] };
type Two = { a: Entity[]; b: Entity[] };

export async function deep(id: string): Promise<unknown> {
  const { shelf } = await ask<{ shelf: Entity & { courses: Course[] } }>('catalog', SHELF, { id });
  const [courses, teachers, assistants] = [new Wanted('Course'), new Wanted('Person'), new Wanted('Person')];
  for (const course of shelf.courses) {
    courses.add(course.id);
    teachers.add(course.teacher.id);
    for (const assistant of course.assistants) assistants.add(assistant.id);
  }
  const ofCourses = { representations: courses.representations() };
  const [people, reviewed, stock] = await Promise.all([
    ask<Two>('people', PEOPLE, { a: teachers.representations(), b: assistants.representations() }),
    ask<Of<Reviewed>>('reviews', REVIEWS, ofCourses),
    ask<Of<Entity>>('stock', STOCK, ofCourses),
  ]);
  const reviews = await reviewsOf(reviewed._entities);
  return {
    shelf: {
      id: shelf.id,
      name: shelf['name'],
      courses: shelf.courses.map((course) => {
        const { rating, reviews: own } = courses.of(course.id, reviewed._entities);
        const { seats, price } = courses.of(course.id, stock._entities);
        const { name, bio } = teachers.of(course.teacher.id, people.a);
        return {
          id: course.id,
          title: course['title'],
          summary: course['summary'],
          teacher: { id: course.teacher.id, name, bio },
          assistants: course.assistants.map((each) => ({
            id: each.id,
            name: assistants.of(each.id, people.b)['name'],
          })),
          rating,
          seats,
          price,
          reviews: own.map(reviews),
        };
      }),
    },
  };
}

/** Fetches what is shown of reviews, and answers how one is written. */
async function reviewsOf(courses: readonly Reviewed[]): Promise<(review: Review) => unknown> {
  const [authors, lessons, mentors] = [new Wanted('Person'), new Wanted('Lesson'), new Wanted('Person')];
  for (const { reviews } of courses) {
    for (const { author, lesson } of reviews) {
      authors.add(author.id);
      if (lesson) lessons.add(lesson.id);
    }
  }
  const [a, b] = [authors.representations(), lessons.representations()];
  const [people, stock, catalog] = await Promise.all([
    ask<Of<Author>>('people', AUTHORS, { representations: a }),
    ask<Two>('stock', OF_REVIEWS, { a, b }),
    ask<Of<Entity>>('catalog', LESSONS, { representations: b }),
  ]);
  for (const { mentor } of people._entities) if (mentor) mentors.add(mentor.id);
  const counted = await ask<Of<Entity>>('reviews', MENTORS, { representations: mentors.representations() });
  const mentorOf = (mentor: Entity | null) =>
    mentor && { ...mentor, reviewCount: mentors.of(mentor.id, counted._entities)['reviewCount'] };
  const lessonOf = (lesson: Entity | null) => {
    if (!lesson) return null;
    const { title, minutes } = lessons.of(lesson.id, catalog._entities);
    return { id: lesson.id, title, minutes, room: lessons.of(lesson.id, stock.b)['room'] };
  };
  return ({ id, text, score, author, lesson }) => {
    const { name, avatar, mentor } = authors.of(author.id, people._entities);
    const { badges } = authors.of(author.id, stock.a);
    return {
      id,
      text,
      score,
      author: { id: author.id, name, avatar, badges, mentor: mentorOf(mentor) },
      lesson: lessonOf(lesson),
    };
  };
}
