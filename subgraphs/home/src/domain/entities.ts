import { Announcement } from './announcement/announcement.entity.js';
import { CertificateProjection } from './certificate-projection/certificate-projection.entity.js';
import { CourseProjection } from './course-projection/course-projection.entity.js';
import { EnrollmentProjection } from './enrollment-projection/enrollment-projection.entity.js';
import { FeaturedList } from './featured-list/featured-list.entity.js';
import { CourseAudience, Learner, PlatformFigures } from './platform-figures/platform-figures.entity.js';
import { CourseRating } from './rating/course-rating.entity.js';
import { Review } from './review/review.entity.js';

/** Every table of this subgraph. */
export const entities = [
  Announcement,
  FeaturedList,
  Review,
  CourseRating,
  PlatformFigures,
  CourseAudience,
  Learner,
  CourseProjection,
  EnrollmentProjection,
  CertificateProjection,
];
