import { Certificate } from './certificate/certificate.entity.js';
import { CourseProjection } from './course-projection/course-projection.entity.js';
import { Enrollment } from './enrollment/enrollment.entity.js';
import { EnrollmentEvent } from './enrollment/enrollment-event.entity.js';
import { LessonProgress } from './lesson-progress/lesson-progress.entity.js';
import { Payment } from './payment/payment.entity.js';
import { QuizAttempt } from './quiz-attempt/quiz-attempt.entity.js';
import { QuizProjection } from './quiz-projection/quiz-projection.entity.js';
import { StudentProjection } from './student-projection/student-projection.entity.js';

/** Every table of this subgraph. */
export const entities = [
  Enrollment,
  EnrollmentEvent,
  LessonProgress,
  QuizAttempt,
  Certificate,
  Payment,
  CourseProjection,
  QuizProjection,
  StudentProjection,
];
