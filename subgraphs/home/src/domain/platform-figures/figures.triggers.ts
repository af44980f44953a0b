/**
 * The figures follow the projections by triggers, so that they are exact whoever writes a projection: a consumer, a rebuild
 * after rows were lost, an operator. See docs/adr/0005-figures-follow-projections.md. Locks are taken in the order
 * projection, learner, audience, figures.
 */
interface FiguresTrigger {
  name: string;
  timing: 'after';
  events: ('insert' | 'update' | 'delete')[];
  forEach: 'row';
  body: string;
}

function onEachRow(name: string, body: string): FiguresTrigger {
  return {
    name,
    timing: 'after',
    events: ['insert', 'update', 'delete'],
    forEach: 'row',
    body: body.replace(/\s+/g, ' ').trim(),
  };
}

/** Adds what the row counts now less what it counted before, when that differs. */
function countRows(name: string, figure: string, counts: (row: 'old' | 'new') => string): FiguresTrigger {
  const difference = `coalesce((${counts('new')})::int, 0) - coalesce((${counts('old')})::int, 0)`;
  return onEachRow(
    name,
    `if ${difference} <> 0 then
       update home.platform_figures set ${figure} = ${figure} + ${difference},
         as_of = greatest(as_of, coalesce(new.changed_at, as_of));
     end if;
     return null`,
  );
}

export const countPublishedCourses: FiguresTrigger = countRows(
  'count_published_courses',
  'published_courses',
  (row) => `${row}.status = 'PUBLISHED' and not ${row}.deleted`,
);

export const countValidCertificates: FiguresTrigger = countRows(
  'count_valid_certificates',
  'certificates',
  (row) => `${row}.status = 'VALID'`,
);

const LEARNS = `in ('ACTIVE', 'COMPLETED')`;

/** A person on three courses is one learner: how many courses each is on is counted, too. */
export const countLearning: FiguresTrigger = onEachRow(
  'count_learning',
  `declare remaining int;
   begin
     if old.status is not distinct from new.status and old.user_id = new.user_id and old.course_id = new.course_id then
       return null;
     end if;
     if old.status ${LEARNS} then
       update home.learner set courses = courses - 1 where user_id = old.user_id returning courses into remaining;
       update home.course_audience set learners = learners - 1 where course_id = old.course_id;
       update home.platform_figures set enrollments = enrollments - 1,
         completions = completions - (old.status = 'COMPLETED')::int, learners = learners - coalesce((remaining = 0)::int, 0),
         as_of = greatest(as_of, coalesce(new.changed_at, as_of));
     end if;
     if new.status ${LEARNS} then
       insert into home.learner as known (user_id, courses) values (new.user_id, 1)
         on conflict (user_id) do update set courses = known.courses + 1 returning courses into remaining;
       insert into home.course_audience as known (course_id, learners) values (new.course_id, 1)
         on conflict (course_id) do update set learners = known.learners + 1;
       update home.platform_figures set enrollments = enrollments + 1,
         completions = completions + (new.status = 'COMPLETED')::int, learners = learners + (remaining = 1)::int,
         as_of = greatest(as_of, new.changed_at);
     end if;
     return null;
   end`,
);
