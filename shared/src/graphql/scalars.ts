import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { GraphQLScalarType } from 'graphql';

/** An instant in UTC, as ISO 8601 text. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant in UTC, as ISO 8601 text: 2027-03-01T12:00:00.000Z.',
  extensions: {},
});

/** A calendar day without a time: 1990-05-17. */
export const LocalDate = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: 'LocalDate',
  description: 'A day of the calendar without a time: 1990-05-17.',
  extensions: {},
});
