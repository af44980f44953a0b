import type { RequestIdentity } from '@training-center/shared/scope/viewer';
import type { GraphQLSchema } from 'graphql';
import { Lru } from '../engine/lru.js';
import type { Budget } from './budget.js';
import { CostModel } from './cost-model.js';
import { KnownText } from './known-text.js';
import { limitsOf, type OperationLimits } from './limits.js';
import { checkCost, checkShape, checkSize } from './operation-limits.js';
import {
  type FoundText,
  PersistedOperations,
  type PersistedOperationsOptions,
  type SentOperation,
} from './persisted-operations.js';
import { RateLimiter, type RateLimits } from './rate-limits.js';
import { parseWithin } from './tokens.js';

const MAX_TEXTS = 1000;

export interface AdmissionOptions {
  /** What one operation may be; `none` measures without refusing. */
  readonly limits?: OperationLimits | 'none';
  /** What one client may ask for in a minute. Default: as much as it likes. */
  readonly rateLimits?: RateLimits;
  /** Default: none is known, and all are answered. */
  readonly persistedOperations?: PersistedOperationsOptions;
}

/** As clients send it; nothing of it is sure. */
export interface AskedOperation extends SentOperation {
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

export interface Admitted {
  /** What is to be executed. Null: no text was sent. */
  readonly query: string | null;
  /** Null: nothing is limited. */
  readonly budget: Budget | null;
  /** Whether the client would like to be told. */
  readonly tellsBudget: boolean;
}

/** The door through which every operation passes, whichever way it came, before anything is validated or planned. */
export class Admission {
  readonly #limits: Required<OperationLimits>;
  readonly #persisted: PersistedOperations;
  readonly #rates: RateLimiter;
  readonly #texts = new Lru<string, KnownText>(MAX_TEXTS);
  #model: CostModel | undefined;

  constructor({ limits, rateLimits, persistedOperations }: AdmissionOptions) {
    this.#limits = limitsOf(limits);
    this.#rates = new RateLimiter(rateLimits ?? {});
    this.#persisted = new PersistedOperations(persistedOperations);
  }

  /** Costs are those of the newest supergraph. */
  serve(schema: GraphQLSchema, supergraphSdl: string): void {
    this.#model = new CostModel(schema, supergraphSdl);
  }

  /** @throws a refusal, with everything that the client is to know. */
  async admit(asked: AskedOperation, identity: RequestIdentity): Promise<Admitted> {
    const found = this.#persisted.find(asked);
    const tellsBudget = (asked.extensions as { rateLimit?: unknown } | null | undefined)?.rateLimit === true;
    if (!found) return { query: null, budget: await this.#rates.pay(identity, 1), tellsBudget };
    const known = this.#read(found);
    const { variables, operationName } = asked;
    const cost = known.cost(
      this.#model!,
      typeof operationName === 'string' ? operationName : undefined,
      (typeof variables === 'object' && variables ? variables : {}) as Record<string, unknown>,
    );
    checkCost(cost, this.#limits);
    return { query: found.text, budget: await this.#rates.pay(identity, cost), tellsBudget };
  }

  /** What was read once and found good is not looked at again. Known operations may have any shape. */
  #read({ text, isKnown }: FoundText): KnownText {
    return this.#texts.getOrMake(isKnown ? `known ${text}` : text, () => {
      if (isKnown) return new KnownText(parseWithin(text, Infinity));
      checkSize(text, this.#limits);
      const known = new KnownText(parseWithin(text, this.#limits.tokens));
      this.#persisted.checkText(known.document);
      checkShape(known, this.#limits);
      return known;
    });
  }
}
