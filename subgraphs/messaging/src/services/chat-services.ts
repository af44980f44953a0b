import { anonymous } from '@training-center/shared/scope/viewer';
import type { SubgraphRuntime } from '@training-center/shared/subgraph/define-subgraph';
import type { MessagingEnv } from '../env.js';
import { ChatDetailsService } from './chat-details.service.js';
import { ChatReadingService } from './chat-reading.service.js';
import { ChatStreamService } from './chat-stream.service.js';
import { CourseRoomService } from './course-room.service.js';
import { GroupStartingService } from './group-starting.service.js';
import { MessageService } from './message.service.js';
import { ReadPointerService } from './read-pointer.service.js';
import { RoomAccessService } from './room-access.service.js';

export interface ChatServices {
  readonly access: RoomAccessService;
  readonly reading: ChatReadingService;
  readonly details: ChatDetailsService;
  readonly courseRooms: CourseRoomService;
  readonly starting: GroupStartingService;
  readonly messages: MessageService;
  readonly pointers: ReadPointerService;
  readonly streams: ChatStreamService;
}

export function chatServices({ pubsub, log, env, scope }: SubgraphRuntime<MessagingEnv>): ChatServices {
  const access = new RoomAccessService();
  return {
    access,
    reading: new ChatReadingService(),
    details: new ChatDetailsService(),
    courseRooms: new CourseRoomService(log),
    starting: new GroupStartingService(),
    messages: new MessageService(env.MESSAGE_EDIT_MINUTES),
    pointers: new ReadPointerService(access),
    streams: new ChatStreamService({
      pubsub,
      log,
      access,
      read: () => scope(anonymous).read,
      replayLimit: env.CHAT_REPLAY_LIMIT,
    }),
  };
}
