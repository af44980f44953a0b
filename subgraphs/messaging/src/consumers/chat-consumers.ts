import type { Consumer } from '@training-center/shared/events/consumer';
import type { CourseRoomService } from '../services/course-room.service.js';
import { courseChangedConsumer } from './course-changed.consumer.js';
import { enrollmentChangedConsumer } from './enrollment-changed.consumer.js';
import { userChangedConsumer } from './user-changed.consumer.js';

/** What chats know of other domains, and who is in which room by that. */
export function chatConsumers(rooms: CourseRoomService): Consumer[] {
  return [courseChangedConsumer(rooms), enrollmentChangedConsumer(rooms), userChangedConsumer];
}
