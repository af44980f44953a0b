import { CourseProjection } from './course-projection/course-projection.entity.js';

/** Every table of this subgraph. */
export const entities = [CourseProjection];
