import { constants } from 'node:os';
import type { GraphQLFormattedError } from 'graphql';
import type { SubgraphAnswer } from '../subgraph-source.js';

/** In an error's extensions: it was made for the client to read. No JSON can claim it. */
export const DELIBERATE = Symbol('deliberate');

/** What servers call errors that nobody foresaw; some pass the system's codes on. */
const ACCIDENTS: ReadonlySet<string> = new Set([
  '',
  'DOWNSTREAM_SERVICE_ERROR',
  'INTERNAL_SERVER_ERROR',
  'ENOTFOUND',
  'EAI_AGAIN',
  ...Object.keys(constants.errno),
]);
const OF_NODE = /^(ERR_|UND_ERR_)/;

/** Of a subgraph that is not ours, whose codes we do not know: an error that was given one was given its words for clients. */
export function withDeliberateErrors(answer: SubgraphAnswer): SubgraphAnswer {
  return answer.errors ? { ...answer, errors: answer.errors.map(marked) } : answer;
}

function marked(error: GraphQLFormattedError): GraphQLFormattedError {
  const code = error.extensions?.['code'];
  if (typeof code !== 'string' || ACCIDENTS.has(code) || OF_NODE.test(code)) return error;
  return { ...error, extensions: { ...error.extensions, [DELIBERATE]: true } };
}
