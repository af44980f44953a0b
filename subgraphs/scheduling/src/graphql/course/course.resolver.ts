import type { Connection } from '@training-center/shared/graphql/connection.type';
import { ForwardPageArguments } from '@training-center/shared/graphql/page-arguments';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Args, ArgsType, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SessionReadingService } from '../../services/session-reading.service.js';
import { LiveSessionConnection, type LiveSessionType } from '../session/live-session.type.js';
import { CourseStub } from '../stubs/course.stub.js';

@ArgsType()
export class CourseSessionsArguments extends ForwardPageArguments {
  @Field(() => Boolean, { defaultValue: false, description: 'Also sessions that are over.' })
  includePast!: boolean;
}

@Resolver(() => CourseStub)
export class CourseResolver {
  readonly #reading: SessionReadingService;

  constructor(reading: SessionReadingService) {
    this.#reading = reading;
  }

  @FieldResolver(() => LiveSessionConnection, {
    nullable: true,
    description:
      'Its live sessions in the order of their starts: those that are not over, unless all are asked for.',
  })
  liveSessions(
    @Root() { id }: CourseStub,
    @Args(() => CourseSessionsArguments) page: CourseSessionsArguments,
    @Scope() scope: RequestScope,
  ): Promise<Connection<LiveSessionType> | null> {
    return this.#reading.ofCourse(scope, id, page);
  }
}
