import { UniqueConstraintViolationException } from '@mikro-orm/core';

/** Whether an error is PostgreSQL's refusal by the unique index or constraint of this name. */
export function violatesUnique(error: unknown, constraint: string): boolean {
  return (
    error instanceof UniqueConstraintViolationException &&
    'constraint' in error &&
    error.constraint === constraint
  );
}
