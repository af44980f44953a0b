import { safeMarkdown } from '@training-center/shared/text/safe-markdown';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { Review } from '../../domain/review/review.entity.js';
import { CourseStub } from '../stubs/course.stub.js';
import { UserStub } from '../stubs/user.stub.js';
import { ReviewStateEnum, ReviewType } from './review.type.js';

@Resolver(() => ReviewType)
export class ReviewResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Markdown without raw HTML; null when there are stars alone.',
  })
  body(@Root() review: Review): string | null {
    return review.body ? safeMarkdown(review.body) : null;
  }

  @FieldResolver(() => ReviewStateEnum, { description: 'Whether everybody sees it.' })
  state(@Root() review: Review): keyof typeof ReviewStateEnum {
    return review.state();
  }

  @FieldResolver(() => UserStub, { nullable: true, description: 'Who wrote it.' })
  author(@Root() { userId }: Review): UserStub {
    return { id: userId };
  }

  @FieldResolver(() => CourseStub, { nullable: true, description: 'What it is about.' })
  course(@Root() { courseId }: Review): CourseStub {
    return { id: courseId };
  }
}
