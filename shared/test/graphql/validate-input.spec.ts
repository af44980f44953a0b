import { describe, expect, it } from '@jest/globals';
import { IsInt, Max, Min, ValidateNested } from 'class-validator';
import { DomainErrors } from '../../src/errors/domain-error.js';
import { IsText } from '../../src/graphql/is-text.validator.js';
import { validateInput } from '../../src/graphql/validate-input.js';

class Choice {
  @IsText({ min: 1, max: 5 })
  text: string;

  constructor(text: string) {
    this.text = text;
  }
}

class Question {
  @IsText({ min: 1, max: 10 })
  prompt = 'What?';

  @IsInt()
  @Min(1)
  @Max(9)
  points = 1;

  @ValidateNested({ each: true })
  choices: Choice[] = [new Choice('yes')];
}

const problemsOf = async (changes: Partial<Question>) => {
  const input = Object.assign(new Question(), changes);
  const error = await validateInput(input).catch((reason: unknown) => reason);
  return (error as DomainErrors).errors.map(({ typename, code, path }) => ({ typename, code, path }));
};
const problem = (...path: string[]) => ({ typename: 'InvalidInput', code: 'INVALID_INPUT', path });

describe('validateInput', () => {
  it('lets a good input pass', async () => {
    await expect(validateInput(new Question())).resolves.toBeUndefined();
  });

  it('lets an input without rules pass', async () => {
    await expect(validateInput({ anything: 1 })).resolves.toBeUndefined();
  });

  it('tells all wrong fields at once, one problem for each', async () => {
    expect(await problemsOf({ prompt: '', points: 0.5 })).toEqual([
      problem('input', 'prompt'),
      problem('input', 'points'),
    ]);
  });

  it('leads to a field inside of a list', async () => {
    expect(await problemsOf({ choices: [new Choice('yes'), new Choice('too long')] })).toEqual([
      problem('input', 'choices', '1', 'text'),
    ]);
  });

  it('makes sentences', async () => {
    const error = await validateInput(Object.assign(new Question(), { prompt: '' })).catch((e: unknown) => e);

    expect((error as DomainErrors).errors[0]?.message).toBe(
      'Prompt must have 1 to 10 characters on one line.',
    );
  });
});
