import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { safeMarkdown } from '@training-center/shared/text/safe-markdown';
import { Arg, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Instructor } from '../../domain/instructor/instructor.entity.js';
import type { InstructorService } from '../../services/instructor.service.js';
import { Permission } from '../permission/permission.type.js';
import { assertPrivateParts } from '../private-parts.js';
import { UserStub } from '../stubs/user.stub.js';
import { InstructorType } from './instructor.type.js';

@Resolver(() => InstructorType)
export class InstructorResolver {
  readonly #instructors: InstructorService;

  constructor(instructors: InstructorService) {
    this.#instructors = instructors;
  }

  @Query(() => InstructorType, {
    nullable: true,
    description: 'The public page of an instructor. NOT_FOUND when there is none.',
  })
  instructor(
    @Arg('id', () => ID, { description: 'Id of the instructor.' }) id: string,
    @Scope() scope: RequestScope,
  ): Promise<InstructorType> {
    return this.#instructors.page(scope, id);
  }

  @FieldResolver(() => UserStub, { nullable: true, description: 'The person, as everybody sees them.' })
  user(@Root() instructor: Instructor): UserStub {
    return { id: instructor.userId };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'About the instructor, in Markdown without raw HTML; render it with links to http(s) only.',
  })
  bio(@Root() { bio }: Instructor): string | null {
    return bio ? safeMarkdown(bio) : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Private. How many of headline, biography and expertise are filled in, in percent.',
  })
  profileCompletion(@Root() instructor: Instructor, @Scope() scope: RequestScope): number {
    assertPrivateParts(scope, instructor);
    return instructor.profileCompletion();
  }

  @FieldResolver(() => Permission, {
    nullable: true,
    description: 'Private. Whether this instructor may publish courses; every reason at once when not.',
  })
  canTeach(@Root() instructor: Instructor, @Scope() scope: RequestScope): Permission {
    assertPrivateParts(scope, instructor);
    return instructor.canTeach();
  }
}
