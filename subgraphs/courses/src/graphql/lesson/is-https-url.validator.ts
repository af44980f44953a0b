import { isText } from '@training-center/shared/graphql/is-text.validator';
import { ValidateBy } from 'class-validator';

const MAX = 2048;

function isHttpsUrl(value: unknown): boolean {
  if (!isText(value, { min: 1, max: MAX }) || !/^https:\/\/[^\s\\]+$/i.test(value as string)) return false;
  const url = URL.parse(value as string);
  return url !== null && url.username === '' && url.password === '';
}

/** Property decorator for inputs: an https address without credentials, at most 2048 characters. */
export function IsHttpsUrl(): PropertyDecorator {
  return ValidateBy({
    name: 'isHttpsUrl',
    validator: {
      validate: isHttpsUrl,
      defaultMessage: (details) =>
        `${details?.property} must be an https address of at most ${MAX} characters`,
    },
  });
}
