import { openEventStream } from '@training-center/shared/graphql/event-stream';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { CompiledFetch } from '../../local-execution/compile-fetch.js';
import type { LocalSubgraph } from '../../options.js';
import { localAnswer } from './local-answer.js';
import { releasedStream } from '../released-stream.js';
import { eventOf, StreamEnded } from '../stream-ends.js';
import type { StreamRequest, SubgraphStream } from '../subgraph-source.js';

/**
 * A subscription of a subgraph in this process.
 * @param handling `compiled` answers its events, without it graphql-js does; `onEvent` is called before anybody reads one.
 */
export function localStream(
  subgraph: LocalSubgraph,
  request: StreamRequest,
  { compiled, onEvent }: { compiled: CompiledFetch | null; onEvent: () => void },
): SubgraphStream {
  const { document, variables, operationName, identity } = request;
  const open = () =>
    openEventStream(subgraph.schema, {
      document,
      variables,
      operationName,
      scope: () => subgraph.scope(identity),
      ...(compiled && { answer: (event, scope) => compiled(variables, scope, event) }),
    });
  let opening: ReturnType<typeof open> | undefined;
  let isReleased = false;
  const release = async () => {
    isReleased = true;
    const opened = await opening?.catch(() => undefined);
    if (isStream(opened)) await opened.return();
  };
  return releasedStream(async () => {
    if (isReleased) return { done: true, value: undefined };
    const opened = await endedBy((opening ??= open()));
    if (!isStream(opened)) throw new StreamEnded(localAnswer(opened).errors ?? []);
    const { done, value } = await endedBy(opened.next());
    onEvent();
    return done || isReleased
      ? { done: true, value: undefined }
      : { done: false, value: eventOf(localAnswer(value!)) };
  }, release);
}

type Opened = AsyncGenerator<ExecutionResult, void, void> | ExecutionResult;

function isStream(opened: Opened | undefined): opened is AsyncGenerator<ExecutionResult, void, void> {
  return opened !== undefined && 'next' in opened;
}

/** What a resolver throws ends its stream. */
async function endedBy<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (cause) {
    const originalError = cause instanceof Error ? cause : new Error(String(cause));
    throw new StreamEnded([
      cause instanceof GraphQLError ? cause : new GraphQLError(originalError.message, { originalError }),
    ]);
  }
}
