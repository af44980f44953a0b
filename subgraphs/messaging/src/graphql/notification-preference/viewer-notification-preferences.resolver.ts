import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { FieldResolver, Resolver } from 'type-graphql';
import type { NotificationPreferenceService } from '../../services/notification-preference.service.js';
import { ViewerStub } from '../stubs/viewer.stub.js';
import { NotificationPreferences } from './notification-preferences.type.js';

@Resolver(() => ViewerStub)
export class ViewerNotificationPreferencesResolver {
  readonly #preferences: NotificationPreferenceService;

  constructor(preferences: NotificationPreferenceService) {
    this.#preferences = preferences;
  }

  @FieldResolver(() => NotificationPreferences, {
    nullable: true,
    description: 'What reaches the viewer how.',
  })
  notificationPreferences(@Scope() scope: RequestScope): Promise<NotificationPreferences> {
    return this.#preferences.mine(scope);
  }
}
