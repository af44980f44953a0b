import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { instructorsByUserId } from '../../loaders/instructors.loader.js';
import { InstructorType } from '../instructor/instructor.type.js';
import { UserStub } from '../stubs/user.stub.js';

@Resolver(() => UserStub)
export class UserResolver {
  @FieldResolver(() => InstructorType, {
    nullable: true,
    description: 'The person as an instructor; null when they do not teach.',
  })
  instructor(@Root() user: UserStub, @Scope() scope: RequestScope): Promise<InstructorType | null> {
    return scope.loader(instructorsByUserId).load(user.id);
  }
}
