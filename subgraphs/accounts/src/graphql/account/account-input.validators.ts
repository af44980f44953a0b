import { isEmail, ValidateBy } from 'class-validator';
import { normalizeEmail } from '../../domain/account/email.js';

const LONGEST_EMAIL = 254;

/** Property decorator: an e-mail address; space around it and capitals do not matter. */
export function IsEmailAddress(): PropertyDecorator {
  return ValidateBy({
    name: 'isEmailAddress',
    validator: {
      validate: (value) =>
        typeof value === 'string' && value.length <= LONGEST_EMAIL && isEmail(normalizeEmail(value)),
      defaultMessage: () => 'this is no e-mail address',
    },
  });
}
