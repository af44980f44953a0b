import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { instructorsByUserId } from '../../loaders/instructors.loader.js';
import { studentsByUserId } from '../../loaders/students.loader.js';
import { InstructorType } from '../instructor/instructor.type.js';
import { StudentType } from '../student/student.type.js';
import { ViewerStub } from '../stubs/viewer.stub.js';

@Resolver(() => ViewerStub)
export class ViewerResolver {
  @FieldResolver(() => StudentType, {
    nullable: true,
    description: 'You as a student; null when you are none yet: `becomeStudent`.',
  })
  student(@Root() viewer: ViewerStub, @Scope() scope: RequestScope): Promise<StudentType | null> {
    return scope.loader(studentsByUserId).load(viewer.id);
  }

  @FieldResolver(() => InstructorType, {
    nullable: true,
    description: 'You as an instructor; null when you are none yet: `becomeInstructor`.',
  })
  instructor(@Root() viewer: ViewerStub, @Scope() scope: RequestScope): Promise<InstructorType | null> {
    return scope.loader(instructorsByUserId).load(viewer.id);
  }
}
