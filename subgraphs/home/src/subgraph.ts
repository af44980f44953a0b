import { defineSubgraph } from '@training-center/shared/subgraph/define-subgraph';
import { sharedUserErrors } from '@training-center/shared/graphql/user-error.type';
import { certificateChangedConsumer } from './consumers/certificate-changed.consumer.js';
import { courseChangedConsumer } from './consumers/course-changed.consumer.js';
import { enrollmentChangedConsumer } from './consumers/enrollment-changed.consumer.js';
import { migrations } from './database/migrations.js';
import { entities } from './domain/entities.js';
import { homeEnv } from './env.js';
import { AnnouncementResolver } from './graphql/announcement/announcement.resolver.js';
import { EditAnnouncementMutation } from './graphql/announcement/edit-announcement.mutation.js';
import { PublishAnnouncementMutation } from './graphql/announcement/publish-announcement.mutation.js';
import { WithdrawAnnouncementMutation } from './graphql/announcement/withdraw-announcement.mutation.js';
import { CourseResolver } from './graphql/course/course.resolver.js';
import { FeatureCourseMutation } from './graphql/featured/feature-course.mutation.js';
import { FeaturedCoursesResolver } from './graphql/featured/featured-courses.resolver.js';
import { SetFeaturedCoursesMutation } from './graphql/featured/set-featured-courses.mutation.js';
import { UnfeatureCourseMutation } from './graphql/featured/unfeature-course.mutation.js';
import { references } from './graphql/references.js';
import { DeleteReviewMutation } from './graphql/review/delete-review.mutation.js';
import { HideReviewMutation } from './graphql/review/hide-review.mutation.js';
import { ReviewCourseMutation } from './graphql/review/review-course.mutation.js';
import { ReviewResolver } from './graphql/review/review.resolver.js';
import { ShowReviewMutation } from './graphql/review/show-review.mutation.js';
import { PlatformStatsResolver } from './graphql/stats/platform-stats.resolver.js';
import { homeUserErrors } from './graphql/user-errors.type.js';
import { AnnouncementService } from './services/announcement.service.js';
import { FeaturedCoursesService } from './services/featured-courses.service.js';
import { PlatformStatsService } from './services/platform-stats.service.js';
import { ReviewModerationService } from './services/review-moderation.service.js';
import { ReviewReadingService } from './services/review-reading.service.js';
import { ReviewWritingService } from './services/review-writing.service.js';

/** Home: what a visitor sees first, and what students think of courses. It composes, and copies nothing. */
export default defineSubgraph({
  name: 'home',
  env: homeEnv,
  entities,
  migrations,
  compose() {
    const featured = new FeaturedCoursesService();
    const announcements = new AnnouncementService();
    const reading = new ReviewReadingService();
    const writing = new ReviewWritingService();
    const moderation = new ReviewModerationService();
    return {
      resolvers: [
        new FeaturedCoursesResolver(featured),
        new FeatureCourseMutation(featured),
        new UnfeatureCourseMutation(featured),
        new SetFeaturedCoursesMutation(featured),
        new PlatformStatsResolver(new PlatformStatsService()),
        new AnnouncementResolver(announcements),
        new PublishAnnouncementMutation(announcements),
        new EditAnnouncementMutation(announcements),
        new WithdrawAnnouncementMutation(announcements),
        new CourseResolver(reading),
        new ReviewResolver(),
        new ReviewCourseMutation(writing),
        new DeleteReviewMutation(writing),
        new HideReviewMutation(moderation),
        new ShowReviewMutation(moderation),
      ],
      types: [...sharedUserErrors, ...homeUserErrors],
      references: references(reading, announcements),
      consumers: [courseChangedConsumer, enrollmentChangedConsumer, certificateChangedConsumer],
    };
  },
});
