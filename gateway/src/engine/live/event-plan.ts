import type { SubgraphAnswer } from '../../data-sources/subgraph-source.js';
import type { GatewayContext } from '../../request/gateway-context.js';
import { isRaw, ownValue } from '../raw.js';
import type { Respond } from '../response/compile-response.js';
import type { WrittenAnswer } from '../response/written-answer.js';
import { type Sources, startRun, type Step } from '../run.js';
import type { AuthorizationQuery } from './authorization-query.js';
import type { LiveField } from './live-index.js';
import type { Primary } from './primary.js';

/** What the gateway reads of an event for itself. */
export interface EventMarks {
  /** An event of a type that clients do not know is for the gateway alone. */
  readonly isHidden: boolean;
  readonly cursor: unknown;
  readonly audience: unknown;
}

export interface EventPlanParts {
  readonly primary: Primary;
  readonly live: LiveField | null;
  readonly authorization: AuthorizationQuery | null;
  readonly isViewerIndependent: boolean;
  readonly isPublicType: (name: string) => boolean;
  readonly step: Step;
  readonly respond: Respond;
}

export interface EventExecution {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: GatewayContext;
  readonly sources: Sources;
}

/** A subscription whose `@skip` and `@include` are decided: what opens it, and what makes an answer of each event. */
export class EventPlan {
  readonly primary: Primary;
  readonly live: LiveField | null;
  readonly authorization: AuthorizationQuery | null;
  /** Whether everybody who may follow the stream is answered the same. */
  readonly isForEverybody: boolean;
  readonly #parts: EventPlanParts;

  constructor(parts: EventPlanParts) {
    this.#parts = parts;
    this.primary = parts.primary;
    this.live = parts.live;
    this.authorization = parts.authorization;
    const { audience, cursor } = parts.primary.hidden;
    this.isForEverybody =
      parts.isViewerIndependent && parts.authorization !== null && audience !== null && cursor !== null;
  }

  marksOf({ data }: SubgraphAnswer): EventMarks {
    const { key, hidden } = this.primary;
    const event = data ? ownValue(data, key) : null;
    if (!isRaw(event)) return { isHidden: false, cursor: undefined, audience: undefined };
    const read = (name: string | null) => (name ? (event[name] ?? undefined) : undefined);
    const typename = read(hidden.typename);
    return {
      isHidden: typeof typename === 'string' && !this.#parts.isPublicType(typename),
      cursor: read(hidden.cursor),
      audience: read(hidden.audience),
    };
  }

  /** Fetches what other subgraphs know of the event. What fails is null with an error. */
  async execute(event: SubgraphAnswer, execution: EventExecution): Promise<WrittenAnswer> {
    const run = startRun(execution, event);
    await this.#parts.step(run);
    return this.#parts.respond(run);
  }
}
