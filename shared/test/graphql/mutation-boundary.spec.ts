import { describe, expect, it } from '@jest/globals';
import { OptimisticLockError } from '@mikro-orm/core';
import { UnauthenticatedError } from '../../src/errors/access-errors.js';
import { ConflictError, DomainError, DomainErrors, NotFoundError } from '../../src/errors/domain-error.js';
import { IsText } from '../../src/graphql/is-text.validator.js';
import { answer, answerMany } from '../../src/graphql/mutation-boundary.js';

class Input {
  @IsText({ min: 1, max: 5 })
  title = 'good';
}

const refusing = (error: Error) =>
  answer('course', new Input(), async () => {
    throw error;
  });

describe('answer', () => {
  it('puts the result under its name', async () => {
    expect(await answer('course', new Input(), async () => ({ id: 1 }))).toEqual({
      course: { id: 1 },
      userErrors: [],
    });
  });

  it('turns a refusal into data, with the fields that it adds', async () => {
    expect(await refusing(new ConflictError(7))).toEqual({
      course: null,
      userErrors: [
        {
          typename: 'Conflict',
          code: 'CONFLICT',
          message: 'This was changed meanwhile: the current version is 7.',
          path: ['input', 'expectedVersion'],
          currentVersion: 7,
        },
      ],
    });
  });

  it('tells several refusals at once', async () => {
    const { userErrors } = await refusing(new DomainErrors([new NotFoundError(), new DomainError('X', 'x')]));

    expect(userErrors.map(({ code }) => code)).toEqual(['NOT_FOUND', 'X']);
    expect(userErrors.some((error) => error instanceof Error)).toBe(false);
  });

  it('does nothing when the input is wrong', async () => {
    const performed: string[] = [];
    const input = Object.assign(new Input(), { title: 'much too long' });

    const { course, userErrors } = await answer('course', input, async () => performed.push('it'));

    expect(performed).toEqual([]);
    expect(course).toBeNull();
    expect(userErrors).toMatchObject([{ typename: 'InvalidInput', path: ['input', 'title'] }]);
  });

  it('asks to try again when somebody else was faster', async () => {
    const { userErrors } = await refusing(OptimisticLockError.lockFailed('Course'));

    expect(userErrors).toMatchObject([{ typename: 'Refused', code: 'CONCURRENT_CHANGE' }]);
  });

  it.each([new UnauthenticatedError(), new TypeError('a fault')])(
    'lets anything else go up: %s',
    async (error) => {
      await expect(refusing(error)).rejects.toBe(error);
    },
  );
});

describe('answerMany', () => {
  it('answers several objects, and null for each of them on a refusal', async () => {
    const nothing = { a: null, b: null };

    expect(await answerMany(new Input(), async () => ({ a: 1, b: 2 }), nothing)).toEqual({
      a: 1,
      b: 2,
      userErrors: [],
    });
    expect(
      await answerMany(
        new Input(),
        () => Promise.reject<{ a: number; b: number }>(new DomainError('X', 'x')),
        nothing,
      ),
    ).toMatchObject({ ...nothing, userErrors: [{ code: 'X' }] });
  });
});
