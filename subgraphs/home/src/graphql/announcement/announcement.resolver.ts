import type { Connection } from '@training-center/shared/graphql/connection.type';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { safeMarkdown } from '@training-center/shared/text/safe-markdown';
import { Args, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Announcement } from '../../domain/announcement/announcement.entity.js';
import type { AnnouncementService } from '../../services/announcement.service.js';
import { AnnouncementConnection, AnnouncementType } from './announcement.type.js';
import { AnnouncementsArguments } from './announcements.arguments.js';

@Resolver(() => AnnouncementType)
export class AnnouncementResolver {
  readonly #announcements: AnnouncementService;

  constructor(announcements: AnnouncementService) {
    this.#announcements = announcements;
  }

  @Query(() => AnnouncementConnection, {
    nullable: true,
    description: 'What is announced now, the newest first. Open to everybody.',
  })
  announcements(
    @Args(() => AnnouncementsArguments) page: AnnouncementsArguments,
    @Scope() scope: RequestScope,
  ): Promise<Connection<AnnouncementType>> {
    return this.#announcements.page(scope, page);
  }

  @FieldResolver(() => String, { description: 'Markdown without raw HTML.' })
  body(@Root() { body }: Announcement): string {
    return safeMarkdown(body);
  }
}
