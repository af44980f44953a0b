import type { PubSub } from '@training-center/shared/pubsub/pubsub';
import type { Logger } from '@training-center/shared/logging/logger';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { LogStreams } from '@training-center/shared/streams/log-streams';
import { topicOf } from '../domain/chat-group/chat-group.entity.js';
import { findHeights } from '../domain/chat-log/chat-log.repository.js';
import { type ChatStreamEvent, ChatLogReader } from './chat-log-reader.js';
import type { RoomAccessService } from './room-access.service.js';

export interface ChatStreamOptions {
  readonly pubsub: PubSub;
  readonly log: Logger;
  readonly read: () => EntityReader;
  readonly access: RoomAccessService;
  /** How many events are replayed at most; who is further back fetches the room again. */
  readonly replayLimit: number;
}

/** The live streams of rooms in this process. */
export class ChatStreamService {
  readonly #options: ChatStreamOptions;
  readonly #streams: LogStreams;

  constructor(options: ChatStreamOptions) {
    const { pubsub, log, read } = options;
    this.#options = options;
    this.#streams = new LogStreams({
      pubsub,
      log,
      topicOf,
      heights: async (ids) => (await findHeights(read(), ids)).map(({ id, height }) => [id, height] as const),
    });
  }

  /**
   * What happens in a room from `after` on, or from now.
   * @throws not found, when the viewer may not see the room.
   */
  async open(
    scope: RequestScope,
    groupId: string,
    after: string | null,
  ): Promise<AsyncGenerator<ChatStreamEvent, void, void>> {
    const { access, replayLimit, read } = this.#options;
    const room = await access.byId(scope, groupId);
    const reader = new ChatLogReader({
      read: read(),
      viewer: scope.requireViewer(),
      groupId: room.id,
      after,
      replayLimit,
    });
    return this.#streams.follow(room.id, reader);
  }
}
