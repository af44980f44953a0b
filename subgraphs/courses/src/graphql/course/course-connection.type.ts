import { connectionType } from '@training-center/shared/graphql/connection.type';
import { CourseType } from './course.type.js';

export const CourseConnection = connectionType('Course', () => CourseType, {
  withTotalCount: 'How many courses the whole list has. It costs a count: ask when you show it.',
});
