import { defineSubgraph } from '@training-center/shared/subgraph/define-subgraph';
import { sharedUserErrors } from '@training-center/shared/graphql/user-error.type';
import { userChangedConsumer } from './consumers/user-changed.consumer.js';
import { migrations } from './database/migrations.js';
import { UserProjection } from './domain/account/user-projection.entity.js';
import { Instructor } from './domain/instructor/instructor.entity.js';
import { Student } from './domain/student/student.entity.js';
import { profilesEnv } from './env.js';
import { BecomeInstructorMutation } from './graphql/instructor/become-instructor.mutation.js';
import { InstructorResolver } from './graphql/instructor/instructor.resolver.js';
import { UpdateInstructorProfileMutation } from './graphql/instructor/update-instructor-profile.mutation.js';
import { references } from './graphql/references.js';
import { BecomeStudentMutation } from './graphql/student/become-student.mutation.js';
import { StudentResolver } from './graphql/student/student.resolver.js';
import { UpdateStudentProfileMutation } from './graphql/student/update-student-profile.mutation.js';
import { ViewerStub } from './graphql/stubs/viewer.stub.js';
import { UserResolver } from './graphql/user/user.resolver.js';
import { ViewerResolver } from './graphql/viewer/viewer.resolver.js';
import { AccountService } from './services/account.service.js';
import { currentStates } from './services/current-states.js';
import { InstructorService } from './services/instructor.service.js';
import { StudentService } from './services/student.service.js';

/** Profiles: the roles that a person plays. One person may be student and instructor. */
export default defineSubgraph({
  name: 'profiles',
  env: profilesEnv,
  entities: [Student, Instructor, UserProjection],
  migrations,
  compose() {
    const students = new StudentService();
    const instructors = new InstructorService();
    return {
      resolvers: [
        new StudentResolver(),
        new InstructorResolver(instructors),
        new UserResolver(),
        new ViewerResolver(),
        new BecomeStudentMutation(students),
        new UpdateStudentProfileMutation(students),
        new BecomeInstructorMutation(instructors),
        new UpdateInstructorProfileMutation(instructors),
      ],
      types: [ViewerStub, ...sharedUserErrors],
      references,
      consumers: [userChangedConsumer(new AccountService())],
      currentStates,
    };
  },
});
