import { CourseProjection } from './course-projection/course-projection.entity.js';
import { notificationEntities } from './notification-entities.js';

/** Every table of this subgraph. */
export const entities = [CourseProjection, ...notificationEntities];
