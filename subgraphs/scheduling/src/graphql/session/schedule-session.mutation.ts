import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { SchedulingService } from '../../services/scheduling.service.js';
import { LiveSessionType } from './live-session.type.js';
import { ScheduleSessionInput } from './new-session.input.js';

@ObjectType({ description: 'What became of an attempt to schedule a session.' })
export class ScheduleSessionPayload {
  @Field(() => LiveSessionType, { nullable: true, description: 'The session; null when it was refused.' })
  liveSession!: LiveSessionType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class ScheduleSessionMutation {
  readonly #service: SchedulingService;

  constructor(service: SchedulingService) {
    this.#service = service;
  }

  @Mutation(() => ScheduleSessionPayload, {
    description:
      'Puts a session onto the calendar of a course that the viewer runs. A reading that the clock skips moves forward by the gap; of an hour that comes twice the first counts.',
  })
  scheduleSession(
    @Arg('input', () => ScheduleSessionInput, { description: 'The session.' }) input: ScheduleSessionInput,
    @Scope() scope: RequestScope,
  ): Promise<ScheduleSessionPayload> {
    return answer('liveSession', input, () => this.#service.schedule(scope, input));
  }
}
