import { type ExecutionResult, type FieldNode, type GraphQLError, locatedError } from 'graphql';
import type { Place } from './place.js';

/** In place of a value: it failed, the error is noted, and the null belongs further up. */
export const GOES_UP = Symbol('goes up');

/** Turns what a resolver gave into what is answered at a place; null also stands for what is still to come. */
export type Complete = (value: unknown, place: Place, execution: Execution) => unknown;

/** One run of a compiled fetch. Whatever is not there at once is put in its place when it comes. */
export class Execution {
  readonly context: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly rootValue: unknown;
  /** Arguments by field: they are the same for all objects of a list. */
  readonly args = new Map<object, Record<string, unknown>>();
  readonly #errors: GraphQLError[] = [];
  #data: unknown = null;
  #isNulled = false;
  #awaited = 1;
  #finish: ((result: ExecutionResult) => void) | undefined;

  constructor(context: unknown, variables: Readonly<Record<string, unknown>>, rootValue?: unknown) {
    this.context = context;
    this.variables = variables;
    this.rootValue = rootValue;
  }

  run(answer: (execution: Execution) => unknown): ExecutionResult | Promise<ExecutionResult> {
    const data = answer(this);
    this.#data = data === GOES_UP ? null : data;
    this.#awaited -= 1;
    if (this.#awaited === 0) return this.#result();
    return new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  wait(value: PromiseLike<unknown>, place: Place, nodes: readonly FieldNode[], complete: Complete): void {
    this.#awaited += 1;
    value.then(
      (settled) => this.#settle(place, this.attempt(settled, place, nodes, complete)),
      (error: unknown) => this.#settle(place, this.fail(error, place, nodes)),
    );
  }

  attempt(value: unknown, place: Place, nodes: readonly FieldNode[], complete: Complete): unknown {
    try {
      return complete(value, place, this);
    } catch (error) {
      return this.fail(error, place, nodes);
    }
  }

  /** Notes an error and answers what stands in the place of the value. */
  fail(error: unknown, place: Place, nodes: readonly FieldNode[]): null | typeof GOES_UP {
    this.#errors.push(locatedError(error, nodes, place.path()));
    return place.isNonNull ? GOES_UP : null;
  }

  #settle(place: Place, completed: unknown): void {
    if (completed !== GOES_UP) place.put(completed);
    else if (place.isNonNull) this.#nullAbove(place);
    else place.put(null);
    this.#awaited -= 1;
    if (this.#awaited === 0) this.#finish?.(this.#result());
  }

  #nullAbove(place: Place): void {
    let above = place.prev;
    while (above?.isNonNull) above = above.prev;
    if (above) above.put(null);
    else this.#isNulled = true;
  }

  #result(): ExecutionResult {
    const data = (this.#isNulled ? null : this.#data) as ExecutionResult['data'];
    return this.#errors.length > 0 ? { data: data!, errors: this.#errors } : { data: data! };
  }
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'
  );
}
