import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { RoomAccessService } from '../../services/room-access.service.js';
import { ChatGroupType } from '../chat-group/chat-group.type.js';
import { CourseStub } from '../stubs/course.stub.js';

@Resolver(() => CourseStub)
export class CourseChatResolver {
  readonly #access: RoomAccessService;

  constructor(access: RoomAccessService) {
    this.#access = access;
  }

  @FieldResolver(() => ChatGroupType, {
    nullable: true,
    description: 'The room of the course; null for who is not in it, and where there is none yet.',
  })
  chatGroup(@Root() { id }: CourseStub, @Scope() scope: RequestScope): Promise<ChatGroupType | null> {
    return this.#access.visibleOfCourse(scope, id);
  }
}
