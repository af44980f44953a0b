import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { safeMarkdown } from '@training-center/shared/text/safe-markdown';
import { FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Student } from '../../domain/student/student.entity.js';
import { Permission } from '../permission/permission.type.js';
import { assertPrivateParts } from '../private-parts.js';
import { UserStub } from '../stubs/user.stub.js';
import { StudentType } from './student.type.js';

@Resolver(() => StudentType)
export class StudentResolver {
  @FieldResolver(() => UserStub, { nullable: true, description: 'The person, as everybody sees them.' })
  user(@Root() student: Student): UserStub {
    return { id: student.userId };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Private. About the student, in Markdown without raw HTML; render it with links to http(s) only.',
  })
  bio(@Root() student: Student, @Scope() scope: RequestScope): string | null {
    assertPrivateParts(scope, student);
    return student.bio ? safeMarkdown(student.bio) : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Private. How much of the profile is filled in, in percent. It has one part: the biography.',
  })
  profileCompletion(@Root() student: Student, @Scope() scope: RequestScope): number {
    assertPrivateParts(scope, student);
    return student.profileCompletion();
  }

  @FieldResolver(() => Permission, {
    nullable: true,
    description: 'Private. Whether this student may enroll into courses at all.',
  })
  canEnroll(@Root() student: Student, @Scope() scope: RequestScope): Permission {
    assertPrivateParts(scope, student);
    return student.canEnroll();
  }
}
