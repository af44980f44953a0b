import { DomainError } from '@training-center/shared/errors/domain-error';

/** The rule of a series cannot be used. `code` is INVALID_RULE, RULE_UNLIMITED, RULE_TOO_LONG or RULE_EMPTY. */
export class InvalidRuleError extends DomainError {
  override readonly typename = 'InvalidRecurrenceRule';
  constructor(reason: string, code = 'INVALID_RULE') {
    super(code, `This rule cannot be used: ${reason}.`, ['input', 'rrule']);
  }
}

/** A series is moved by days, and there is no rule for the days that it would have then. */
export class RuleCannotMoveError extends DomainError {
  constructor() {
    super(
      'RULE_CANNOT_MOVE',
      'The rule of this series cannot be moved by days. Cancel what is left of it and make a new one.',
      ['input', 'startsAt'],
    );
  }
}
