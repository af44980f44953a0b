import {
  CertificateChanged,
  EnrollmentChanged,
  EnrollmentCompleted,
} from '@training-center/enrollments/contract';
import { type Consumer, consumer } from '@training-center/shared/events/consumer';
import type { CourseNewsService } from '../services/course-news.service.js';

export function courseNewsConsumers(news: CourseNewsService): Consumer[] {
  return [
    consumer({
      name: 'messaging.tell-enrolled',
      message: EnrollmentChanged,
      handle: (tx, enrollment) => news.enrolled(tx, enrollment),
    }),
    consumer({
      name: 'messaging.tell-completed',
      message: EnrollmentCompleted,
      handle: (tx, completion) => news.completed(tx, completion),
    }),
    consumer({
      name: 'messaging.tell-certified',
      message: CertificateChanged,
      handle: (tx, certificate, message) => news.certified(tx, certificate, message),
    }),
  ];
}
