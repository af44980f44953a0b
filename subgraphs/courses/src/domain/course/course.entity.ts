import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { restore, softDelete, softDeletable } from '@training-center/shared/database/traits/soft-deletable';
import { slugged } from '@training-center/shared/database/traits/slugged';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { versioned } from '@training-center/shared/database/traits/versioned';
import { NotPublished, RestoreExpired } from './course.errors.js';
import { LISTED, SEARCH_VECTOR } from './course.sql.js';

export const difficulties = ['BEGINNER', 'INTERMEDIATE', 'ADVANCED'] as const;
export const courseStatuses = ['DRAFT', 'PUBLISHED', 'ARCHIVED'] as const;
export type Difficulty = (typeof difficulties)[number];
export type CourseStatus = (typeof courseStatuses)[number];

/** Minor units and an ISO 4217 code. */
export interface Price {
  readonly amount: number;
  readonly currency: string;
}

/** Name of the index that keeps the slugs of living courses apart. */
export const SLUG_INDEX = 'course_slug_living';
const RESTORABLE_MS = 30 * 24 * 60 * 60 * 1000;

const CourseSchema = defineEntity({
  name: 'Course',
  tableName: 'course',
  properties: {
    ...identified,
    ...slugged,
    title: p.text(),
    /** What the catalogue sorts by: no capitals, no accents. */
    sortTitle: p.text(),
    description: p.text(),
    instructorId: p.uuid(),
    instructorUserId: p.uuid(),
    difficulty: p.enum(difficulties),
    priceAmount: p.integer(),
    priceCurrency: p.string().length(3),
    capacity: p.integer().strictNullable(),
    status: p.enum(courseStatuses),
    publishedAt: p.datetime(3).strictNullable(),
    ...softDeletable,
    /** Counts the changes of modules, lessons and categories, so that `version` moves with them. */
    outlineRevision: p.integer().default(0),
    search: p.text().columnType('tsvector').generated(`${SEARCH_VECTOR} stored`).nullable().lazy().hidden(),
    ...versioned,
    ...timestamped,
  },
  uniques: [{ name: SLUG_INDEX, properties: ['slug'], where: { deletedAt: null } }],
  indexes: [
    { name: 'course_listed_newest', properties: ['publishedAt', 'id'], where: LISTED() },
    { name: 'course_listed_title', properties: ['sortTitle', 'id'], where: LISTED() },
    { name: 'course_listed_price', properties: ['priceAmount', 'id'], where: LISTED() },
    { name: 'course_instructor', properties: ['instructorId', 'id'], where: { deletedAt: null } },
    { name: 'course_search', properties: ['search'], type: 'gin' },
  ],
});

export class Course extends CourseSchema.class {
  price(): Price {
    return { amount: this.priceAmount, currency: this.priceCurrency };
  }

  isPublished(): boolean {
    return this.status === 'PUBLISHED';
  }

  rename(title: string): void {
    this.title = title;
    this.sortTitle = sortTitleOf(title);
  }

  reprice(price: Price): void {
    this.priceAmount = price.amount;
    this.priceCurrency = price.currency;
  }

  /** Something below the course changed: the course counts it as a change of its own. */
  touch(): void {
    this.outlineRevision += 1;
  }

  /** Whether it may be published is `publishingProblems`'s to say. The first publication stays the date in the catalogue. */
  publish(now: Date): void {
    this.status = 'PUBLISHED';
    this.publishedAt ??= now;
  }

  /** @throws {NotPublished} a draft has nobody to keep it for. */
  archive(): void {
    if (this.status === 'DRAFT') throw new NotPublished();
    this.status = 'ARCHIVED';
  }

  delete(now: Date): void {
    softDelete(this, now);
  }

  /** @throws {RestoreExpired} after 30 days. */
  restore(now: Date): void {
    if (this.deletedAt && now.getTime() - this.deletedAt.getTime() > RESTORABLE_MS)
      throw new RestoreExpired();
    restore(this);
  }
}
CourseSchema.setClass(Course);

export function sortTitleOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
