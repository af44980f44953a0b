import { UserError } from '@training-center/shared/graphql/user-error.type';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ implements: UserError, description: 'Only who is or was on the course can review it.' })
export class ReviewerNotEnrolled extends UserError {}

@ObjectType({ implements: UserError, description: 'Nobody reviews a course of their own.' })
export class OwnCourseReviewed extends UserError {}

@ObjectType({ implements: UserError, description: 'No more courses can be featured.' })
export class FeaturedListFull extends UserError {
  @Field(() => Int, { description: 'How many can be.' })
  places!: number;
}

@ObjectType({ implements: UserError, description: 'The course cannot be featured: it is not published.' })
export class CourseNotPublished extends UserError {}

@ObjectType({ implements: UserError, description: 'The announcement was withdrawn and stays as it is.' })
export class AnnouncementWithdrawn extends UserError {}

/** The user errors that this subgraph adds to the shared ones. */
export const homeUserErrors = [
  ReviewerNotEnrolled,
  OwnCourseReviewed,
  FeaturedListFull,
  CourseNotPublished,
  AnnouncementWithdrawn,
];
