import { NotFoundError } from '@training-center/shared/errors/domain-error';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { safeMarkdown } from '@training-center/shared/text/safe-markdown';
import {
  isKind,
  Lesson,
  type LessonContentOf,
  type LessonKind,
  type LessonOf,
  noContent,
} from '../domain/outline/lesson.entity.js';
import { type CourseEdit, editCourse } from './course-edit.js';
import { lessonOf, lessonTarget, moduleOf, moduleTarget } from './outline.service.js';

export interface NewLesson {
  readonly moduleId: string;
  readonly title: string;
  readonly isPreview?: boolean | null;
  readonly expectedVersion?: number | null;
}

export interface LessonChange {
  readonly id: string;
  readonly title?: string;
  readonly isPreview?: boolean;
  readonly expectedVersion?: number | null;
}

/** What else happens with the new or changed lesson, in the same transaction. */
export type AlsoWith<L> = (tx: Transaction, lesson: L) => Promise<void>;

const nothingElse = async () => {};

/** Lessons of every kind: the common part is the same, the columns of a kind come as `content`. */
export class LessonAuthoringService {
  /** At the end of its module. */
  create<K extends LessonKind>(
    scope: RequestScope,
    input: NewLesson,
    given: { kind: K; content: LessonContentOf<K> },
    also: AlsoWith<LessonOf<K>> = nothingElse,
  ): Promise<LessonOf<K>> {
    return editCourse(
      scope,
      moduleTarget(input.moduleId, 'moduleId', input),
      async ({ tx, course, outline }) => {
        const module = moduleOf(outline, input.moduleId, 'moduleId');
        const lesson = tx.em.create(Lesson, {
          ...noContent,
          ...(cleaned(given.content) as object),
          courseId: course.id,
          moduleId: module.id,
          kind: given.kind,
          title: input.title.trim(),
          position: outline.nextLessonPosition(module.id),
          isPreview: input.isPreview ?? false,
          revision: 1,
        }) as LessonOf<K>;
        outline.add({ lesson });
        await also(tx, lesson);
        return lesson;
      },
    );
  }

  /** What the input leaves out stays as it is. A lesson never changes its kind: another kind is not found. */
  update<K extends LessonKind>(
    scope: RequestScope,
    input: LessonChange,
    given: { kind: K; content: Partial<LessonContentOf<K>> },
    also: AlsoWith<LessonOf<K>> = nothingElse,
  ): Promise<LessonOf<K>> {
    return editCourse(scope, lessonTarget(input.id, 'id', input), async (edit) => {
      const lesson = lessonOf(edit.outline, input.id, 'id');
      if (!isKind(lesson, given.kind)) throw new NotFoundError(['input', 'id']);
      change(edit, lesson, { ...withoutUndefined(input), ...withoutUndefined(cleaned(given.content)) });
      await also(edit.tx, lesson);
      return lesson;
    });
  }
}

function change({ course }: CourseEdit, lesson: Lesson, values: Partial<Lesson>): void {
  if (values.title !== undefined) lesson.title = values.title.trim();
  if (values.isPreview !== undefined) lesson.isPreview = values.isPreview;
  for (const column of Object.keys(noContent) as (keyof typeof noContent)[]) {
    if (column in values) Object.assign(lesson, { [column]: values[column] });
  }
  course.touch();
}

function cleaned<C extends object>(content: C): C {
  const { body, instructions } = content as { body?: string; instructions?: string };
  return {
    ...content,
    ...(body === undefined ? {} : { body: safeMarkdown(body) }),
    ...(instructions === undefined ? {} : { instructions: safeMarkdown(instructions) }),
  };
}

function withoutUndefined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
