import { registerEnumType } from 'type-graphql';
import type { CourseStatus as Status, Difficulty } from '../../domain/course/course.entity.js';
import type { CourseOrder as Order } from '../../services/catalogue.service.js';

type Values<T extends string> = { readonly [K in T]: K };

export const CourseDifficulty: Values<Difficulty> = {
  BEGINNER: 'BEGINNER',
  INTERMEDIATE: 'INTERMEDIATE',
  ADVANCED: 'ADVANCED',
};
registerEnumType(CourseDifficulty, {
  name: 'CourseDifficulty',
  description: 'How much a course asks for.',
  valuesConfig: {
    BEGINNER: { description: 'For people who begin.' },
    INTERMEDIATE: { description: 'For people who know the basics.' },
    ADVANCED: { description: 'For people who know the subject.' },
  },
});

export const CourseStatus: Values<Status> = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED', ARCHIVED: 'ARCHIVED' };
registerEnumType(CourseStatus, {
  name: 'CourseStatus',
  description: 'Where a course stands.',
  valuesConfig: {
    DRAFT: { description: 'Being written: only its instructor and administrators see it.' },
    PUBLISHED: { description: 'In the catalogue, for everybody.' },
    ARCHIVED: { description: 'Out of the catalogue; those who can read it still do.' },
  },
});

export const CourseOrder: Values<Order> = {
  NEWEST: 'NEWEST',
  TITLE: 'TITLE',
  PRICE_LOW_TO_HIGH: 'PRICE_LOW_TO_HIGH',
  PRICE_HIGH_TO_LOW: 'PRICE_HIGH_TO_LOW',
  RELEVANCE: 'RELEVANCE',
};
registerEnumType(CourseOrder, {
  name: 'CourseOrder',
  description: 'The order of the catalogue.',
  valuesConfig: {
    NEWEST: { description: 'The latest published first.' },
    TITLE: { description: 'By title, without regard to capitals and accents.' },
    PRICE_LOW_TO_HIGH: { description: 'The cheapest first, by amount whatever the currency.' },
    PRICE_HIGH_TO_LOW: { description: 'The dearest first, by amount whatever the currency.' },
    RELEVANCE: { description: 'The best match of the search first; without a search like NEWEST.' },
  },
});
