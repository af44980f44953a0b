import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import {
  BadUserInputError,
  ForbiddenError,
  notFound,
  UnauthenticatedError,
} from '../../src/errors/access-errors.js';
import { formatSubgraphError } from '../../src/graphql/error-formatter.js';

const MASKED = { message: 'Something went wrong.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };

describe('formatSubgraphError', () => {
  it.each([
    [new UnauthenticatedError(), { code: 'UNAUTHENTICATED' }],
    [new ForbiddenError(), { code: 'FORBIDDEN' }],
    [notFound(), { code: 'NOT_FOUND' }],
    [new BadUserInputError('Too many.', 'first'), { code: 'BAD_USER_INPUT', argument: 'first' }],
  ])('lets a refusal of ours pass: %s', (error, extensions) => {
    expect(formatSubgraphError(error.toJSON())).toEqual({ message: error.message, extensions });
  });

  it.each([
    ['without a code', new GraphQLError('SELECT * FROM secrets')],
    [
      'with a code that is not public',
      new GraphQLError('at 10.0.0.7:5432', { extensions: { code: 'ECONNREFUSED' } }),
    ],
    [
      'that was thrown by something inside',
      new GraphQLError('relation "x" does not exist', { originalError: new Error('sql') }),
    ],
  ])('masks a fault %s', (_case, error) => {
    expect(formatSubgraphError(error.toJSON())).toEqual(MASKED);
  });

  it('says where, and takes everything else of the extensions away', () => {
    const error = new GraphQLError('No.', {
      path: ['course', 'title'],
      extensions: { code: 'FORBIDDEN', stacktrace: ['at secret.ts'], service: 'courses' },
    });

    expect(formatSubgraphError(error.toJSON())).toEqual({
      message: 'No.',
      path: ['course', 'title'],
      extensions: { code: 'FORBIDDEN' },
    });
  });
});
