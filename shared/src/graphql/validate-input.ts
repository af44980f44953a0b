import { type ValidationError, validate } from 'class-validator';
import { DomainErrors, InvalidInputError } from '../errors/domain-error.js';

/**
 * Checks an input object against its class-validator decorators.
 * @throws {DomainErrors} with one `InvalidInput` for each problem, its path starting at `input`.
 */
export async function validateInput(input: object): Promise<void> {
  const errors = await validate(input, { forbidUnknownValues: false, stopAtFirstError: true });
  DomainErrors.throwAny(errors.flatMap((error) => problemsOf(error, ['input'])));
}

function problemsOf(error: ValidationError, parent: readonly string[]): InvalidInputError[] {
  const path = [...parent, error.property];
  const own = Object.values(error.constraints ?? {}).map(
    (message) => new InvalidInputError(`${sentence(message)}.`, path),
  );
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, path))];
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
