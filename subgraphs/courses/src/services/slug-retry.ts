import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { slugFor } from '@training-center/shared/database/traits/slugged';
import { violatesUnique } from '@training-center/shared/database/unique-violation';
import { type Course, SLUG_INDEX } from '../domain/course/course.entity.js';
import { freeSlug } from '../domain/course/course.repository.js';
import { FormerSlug } from '../domain/course/former-slug.entity.js';

const NUMBERED_ATTEMPTS = 5;
const ATTEMPTS = 10;

/** Finds the slug of one attempt. */
export type SlugSource = (em: EntityManager, title: string, ownId: string | null) => Promise<string>;

/**
 * Performs a transaction that writes a slug; when the unique index refuses because somebody else took it at the same
 * moment, performs it again with another. After some attempts the slug gets a random end, which nobody else has.
 */
export async function withFreshSlug<T>(perform: (slugFrom: SlugSource) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await perform(attempt <= NUMBERED_ATTEMPTS ? freeSlug : randomSlug);
    } catch (error) {
      if (attempt === ATTEMPTS || !violatesUnique(error, SLUG_INDEX)) throw error;
    }
  }
}

const randomSlug: SlugSource = async (_em, title) => `${slugFor(title)}-${randomBytes(4).toString('hex')}`;

/** The former slug keeps leading to the course. */
export async function changeSlug(em: EntityManager, course: Course, slug: string): Promise<void> {
  if (slug === course.slug) return;
  await em.nativeDelete(FormerSlug, { courseId: course.id, slug: course.slug });
  em.create(FormerSlug, { courseId: course.id, slug: course.slug });
  course.slug = slug;
}
