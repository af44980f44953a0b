import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { Notification } from '../../domain/notification/notification.entity.js';
import { CourseStub } from '../stubs/course.stub.js';
import { NotificationType } from './notification.type.js';

@Resolver(() => NotificationType)
export class NotificationResolver {
  @FieldResolver(() => String, {
    description:
      'What kind of news, in capitals: ENROLLED, COURSE_COMPLETED, CERTIFICATE_ISSUED, CERTIFICATE_REVOKED, SESSION_SCHEDULED, SESSION_MOVED, SESSION_CANCELLED, SESSION_SOON, MENTIONED, DIRECT_MESSAGE. More may come: show what is unknown by its title.',
  })
  type(@Root() { kind }: Notification): string {
    return kind;
  }

  @FieldResolver(() => CourseStub, {
    nullable: true,
    description: 'The course that it belongs to, if any.',
  })
  course(@Root() { courseId }: Notification): CourseStub | null {
    return courseId === null ? null : { id: courseId };
  }
}
