import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

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

const WALL_CLOCK = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?$/;

function readWallClock(value: unknown): string {
  const match = typeof value === 'string' ? WALL_CLOCK.exec(value) : null;
  if (!match || Number.isNaN(Date.parse(`${match[0]}Z`)))
    throw new GraphQLError('LocalDateTime has to look like 2027-01-12T18:00:00, without a zone.');
  return `${match[1]}${match[2] ?? ':00'}`;
}

/** A reading of a clock on a wall, without a zone. */
export const LocalDateTime = new GraphQLScalarType<string, string>({
  name: 'LocalDateTime',
  description: 'What a clock on the wall shows, without a zone, which stands beside it: 2027-01-12T18:00:00.',
  serialize: readWallClock,
  parseValue: readWallClock,
  parseLiteral: (node) => readWallClock(node.kind === Kind.STRING ? node.value : null),
});
