import { DomainError } from '@training-center/shared/errors/domain-error';

export class FeaturedListFullError extends DomainError {
  override readonly typename = 'FeaturedListFull';
  constructor(readonly places: number) {
    super('FEATURED_LIST_FULL', `At most ${places} courses are featured.`, ['input']);
  }
}

export class CourseNotPublishedError extends DomainError {
  override readonly typename = 'CourseNotPublished';
  constructor(path: readonly string[]) {
    super('COURSE_NOT_PUBLISHED', 'Only a published course can be featured.', path);
  }
}
