import { BadUserInputError } from '@training-center/shared/errors/access-errors';
import type { Connection } from '@training-center/shared/graphql/connection.type';
import { decodeCursor } from '@training-center/shared/graphql/cursor';
import { pageSize } from '@training-center/shared/graphql/page-arguments';
import { paginate } from '@training-center/shared/graphql/paginate';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { remember } from '../loaders/courses-by-id.loader.js';
import {
  type CatalogueFilter,
  type CatalogueOrder,
  countListed,
  findListed,
  findRanked,
} from '../domain/course/catalogue.repository.js';
import type { Course, Difficulty } from '../domain/course/course.entity.js';

export const courseOrders = [
  'NEWEST',
  'TITLE',
  'PRICE_LOW_TO_HIGH',
  'PRICE_HIGH_TO_LOW',
  'RELEVANCE',
] as const;
export type CourseOrder = (typeof courseOrders)[number];

const MAX_SEARCH = 200;
const MAX_SLUGS = 20;

interface ListOrder extends CatalogueOrder {
  readonly keyTypes: readonly ['date' | 'string' | 'number', 'id'];
  keysOf(course: Course): [string | number, string];
}

const ORDERS: Readonly<Record<Exclude<CourseOrder, 'RELEVANCE'>, ListOrder>> = {
  NEWEST: {
    column: 'published_at',
    direction: 'desc',
    keyTypes: ['date', 'id'],
    keysOf: ({ publishedAt, id }) => [publishedAt!.toISOString(), id],
  },
  TITLE: {
    column: 'sort_title',
    direction: 'asc',
    keyTypes: ['string', 'id'],
    keysOf: ({ sortTitle, id }) => [sortTitle, id],
  },
  PRICE_LOW_TO_HIGH: price('asc'),
  PRICE_HIGH_TO_LOW: price('desc'),
};

function price(direction: 'asc' | 'desc'): ListOrder {
  return {
    column: 'price_amount',
    direction,
    keyTypes: ['number', 'id'],
    keysOf: ({ priceAmount, id }) => [priceAmount, id],
  };
}

export interface CatalogueRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly filter?:
    | {
        readonly search?: string | null;
        readonly categorySlugs?: readonly string[] | null;
        readonly difficulty?: Difficulty | null;
        readonly instructorId?: string | null;
        readonly free?: boolean | null;
      }
    | null
    | undefined;
  readonly orderBy?: CourseOrder | null | undefined;
}

/** The public list of published courses: filters, four orders and, for a search, the best match first. */
export class CatalogueService {
  async page(scope: RequestScope, request: CatalogueRequest): Promise<Connection<Course>> {
    const filter = filterOf(request);
    const order = request.orderBy ?? (filter.search ? 'RELEVANCE' : 'NEWEST');
    const size = pageSize(request.first);
    const page = { size, after: request.after ?? null, totalCount: () => countListed(scope.read, filter) };
    const connection =
      filter.search && order === 'RELEVANCE'
        ? await ranked(scope, { ...filter, search: filter.search }, page)
        : await inOrder(scope, filter, order === 'RELEVANCE' ? 'NEWEST' : order, page);
    remember(scope, connection.nodes);
    return connection;
  }
}

interface Page {
  readonly size: number;
  readonly after: string | null;
  readonly totalCount: () => Promise<number>;
}

async function inOrder(
  scope: RequestScope,
  filter: CatalogueFilter,
  name: keyof typeof ORDERS,
  { size, after, totalCount }: Page,
): Promise<Connection<Course>> {
  const order = ORDERS[name];
  const list = `courses:${name}`;
  const keys =
    after !== null ? decodeCursor<[string | number, string]>(list, after, order.keyTypes, 'after') : null;
  if (typeof keys?.[0] === 'number' && !Number.isSafeInteger(keys[0])) throw forgedCursor();
  const rows = await findListed(scope.read, filter, order, { limit: size + 1, after: keys });
  return paginate(rows, { list, size, keysOf: order.keysOf, hasPreviousPage: keys !== null, totalCount });
}

async function ranked(
  scope: RequestScope,
  filter: CatalogueFilter & { search: string },
  { size, after, totalCount }: Page,
): Promise<Connection<Course>> {
  const list = 'courses:RELEVANCE';
  const keys = after !== null ? decodeCursor<[number, string]>(list, after, ['number', 'id'], 'after') : null;
  if (keys && !isRank(keys[0])) throw forgedCursor();
  const rows = await findRanked(scope.read, filter, { limit: size + 1, after: keys });
  const rankOf = new Map(rows.map(({ course, rank }) => [course.id, rank]));
  return paginate(
    rows.map(({ course }) => course),
    { list, size, keysOf: ({ id }) => [rankOf.get(id)!, id], hasPreviousPage: keys !== null, totalCount },
  );
}

/** What `ts_rank` answers and fits into a `real`. */
function isRank(key: number): boolean {
  return key === 0 || (key > 1e-30 && key < 1e30);
}

function forgedCursor(): BadUserInputError {
  return new BadUserInputError('"after" is not a cursor of this list.', 'after');
}

/** An instructor id that cannot be one is like an unknown one: it finds nothing. */
function filterOf({ filter }: CatalogueRequest): CatalogueFilter {
  const search = filter?.search?.trim() || null;
  const categorySlugs = filter?.categorySlugs ?? null;
  if (search && search.length > MAX_SEARCH) {
    throw new BadUserInputError(`"search" may have at most ${MAX_SEARCH} characters.`, 'filter.search');
  }
  if (categorySlugs && categorySlugs.length > MAX_SLUGS) {
    throw new BadUserInputError(
      `"categorySlugs" may name at most ${MAX_SLUGS} categories.`,
      'filter.categorySlugs',
    );
  }
  const instructorId = filter?.instructorId ?? null;
  return {
    search,
    categorySlugs: categorySlugs?.map((slug) => slug.replaceAll('\0', '')) ?? null,
    difficulty: filter?.difficulty ?? null,
    instructorId: instructorId === null || isId(instructorId) ? instructorId : NOBODY,
    free: filter?.free ?? null,
  };
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
