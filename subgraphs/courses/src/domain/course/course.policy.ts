import { isAdmin, type Viewer } from '@training-center/shared/scope/viewer';
import type { CourseReader } from '../reader/course-reader.entity.js';
import type { Course } from './course.entity.js';

type CourseFacts = Pick<Course, 'status' | 'deletedAt' | 'instructorUserId'>;

/** The instructor and admins: they see drafts, read everything and change it. */
export function mayEdit(viewer: Viewer | null, course: CourseFacts): boolean {
  return viewer !== null && (isAdmin(viewer) || viewer.userId === course.instructorUserId);
}

/** Whether the course and its outline exist for the viewer, as far as the course alone tells. */
export function maySeeWithoutReading(viewer: Viewer | null, course: CourseFacts): boolean {
  return !course.deletedAt && (course.status === 'PUBLISHED' || mayEdit(viewer, course));
}

/** An archived course stays with those who can still read it. */
export function mayStillSee(course: CourseFacts, reader: CourseReader | null, now: Date): boolean {
  return !course.deletedAt && course.status === 'ARCHIVED' && (reader?.isLive(now) ?? false);
}
