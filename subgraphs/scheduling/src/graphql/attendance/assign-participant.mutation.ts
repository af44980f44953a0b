import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { IsText } from '@training-center/shared/graphql/is-text.validator';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { AttendanceService } from '../../services/attendance.service.js';
import { LiveSessionType } from '../session/live-session.type.js';

@InputType({ description: 'Who a participant of a meeting is.' })
export class AssignParticipantInput {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId!: string;

  @Field(() => String, { description: 'The participant’s name at the provider, from unknownParticipants.' })
  @IsText({ min: 1, max: 200 })
  participantKey!: string;

  @Field(() => ID, { description: 'Id of the student.' })
  studentId!: string;
}

@ObjectType({ description: 'What became of an attempt to say who a participant was.' })
export class AssignParticipantPayload {
  @Field(() => LiveSessionType, { nullable: true, description: 'The session; null when it was refused.' })
  liveSession!: LiveSessionType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class AssignParticipantMutation {
  readonly #service: AttendanceService;

  constructor(service: AttendanceService) {
    this.#service = service;
  }

  @Mutation(() => AssignParticipantPayload, {
    description:
      'Says which student somebody is whom only the provider of the meeting knows; their time counts as that student’s.',
  })
  assignParticipant(
    @Arg('input', () => AssignParticipantInput, { description: 'Who it was.' }) input: AssignParticipantInput,
    @Scope() scope: RequestScope,
  ): Promise<AssignParticipantPayload> {
    return answer('liveSession', input, () => this.#service.assign(scope, input));
  }
}
