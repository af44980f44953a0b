import { ArrayMaxSize, IsOptional } from 'class-validator';
import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { NotificationPreferenceService } from '../../services/notification-preference.service.js';
import { NotificationChannel, NotificationRate } from './notification-preference.enums.js';
import { NotificationPreferences } from './notification-preferences.type.js';

@InputType({ description: 'A choice for one type on one channel.' })
export class NotificationPreferenceInput {
  @Field(() => String, { description: 'The type of notifications.' })
  type!: string;

  @Field(() => NotificationChannel, { description: 'The channel.' })
  channel!: keyof typeof NotificationChannel;

  @Field(() => NotificationRate, { description: 'When. In the app it is either IMMEDIATE or NEVER.' })
  rate!: keyof typeof NotificationRate;
}

@InputType({ description: 'What to change; what is left out stays as it is.' })
export class UpdateNotificationPreferencesInput {
  @Field(() => String, { nullable: true, description: 'IANA name of the zone to live by: Europe/Vienna.' })
  timeZone?: string | null;

  @Field(() => [NotificationPreferenceInput], { nullable: true, description: 'Choices, each pair once.' })
  @IsOptional()
  @ArrayMaxSize(100)
  preferences?: NotificationPreferenceInput[] | null;
}

@ObjectType({ description: 'What became of changing notification preferences.' })
export class UpdateNotificationPreferencesPayload {
  @Field(() => NotificationPreferences, {
    nullable: true,
    description: 'All of them as they are now; null when it was refused.',
  })
  notificationPreferences!: NotificationPreferences | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class UpdateNotificationPreferencesMutation {
  readonly #preferences: NotificationPreferenceService;

  constructor(preferences: NotificationPreferenceService) {
    this.#preferences = preferences;
  }

  @Mutation(() => UpdateNotificationPreferencesPayload, {
    description:
      'Chooses what reaches the viewer how. It holds for what comes, and for mails that have not left.',
  })
  updateNotificationPreferences(
    @Arg('input', () => UpdateNotificationPreferencesInput, { description: 'What to change.' })
    input: UpdateNotificationPreferencesInput,
    @Scope() scope: RequestScope,
  ): Promise<UpdateNotificationPreferencesPayload> {
    const { timeZone = null, preferences } = input;
    const choices = (preferences ?? []).map(({ type, ...rest }) => ({ kind: type, ...rest }));
    return answer('notificationPreferences', input, () =>
      this.#preferences.update(scope, { timeZone, choices }),
    );
  }
}
