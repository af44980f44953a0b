import { ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';

export interface TextRule {
  /** Characters that must remain without leading and trailing white space. */
  readonly min: number;
  /** Code points, everything counted. */
  readonly max: number;
  /** Whether line breaks and tabs may occur. */
  readonly multiline?: boolean;
}

const CONTROL = /\p{Cc}/u;
const CONTROL_BUT_LAYOUT = /(?![\t\n\r])\p{Cc}/u;

/** Whether a text keeps the rule and can be stored: no control characters (PostgreSQL refuses NUL), no lone surrogates. */
export function isText(value: unknown, { min, max, multiline }: TextRule): boolean {
  if (typeof value !== 'string' || value.length > max * 2 || !value.isWellFormed()) return false;
  if ((multiline ? CONTROL_BUT_LAYOUT : CONTROL).test(value)) return false;
  return [...value].length <= max && [...value.trim()].length >= min;
}

/** Property decorator for inputs: the value is a text as `isText` says. */
export function IsText(rule: TextRule, options?: ValidationOptions): PropertyDecorator {
  const range = rule.min > 0 ? `${rule.min} to ${rule.max}` : `at most ${rule.max}`;
  const lines = rule.multiline ? '' : ' on one line';
  return ValidateBy(
    {
      name: 'isText',
      constraints: [rule],
      validator: {
        validate: (value) => isText(value, rule),
        defaultMessage: (details) => `${details?.property} must have ${range} characters${lines}`,
      },
    },
    options,
  );
}

/** Property decorator: checks the value when it is there at all. An explicit null is checked, and as a rule refused. */
export function WhenGiven(): PropertyDecorator {
  return ValidateIf((_input, value) => value !== undefined);
}

/** Property decorator: checks the value unless it is left out or null, which takes the stored value away. */
export function Clearable(): PropertyDecorator {
  return ValidateIf((_input, value) => value != null);
}
