import type { SubgraphAnswer, SubgraphSource } from '../../data-sources/subgraph-source.js';
import type { GatewayContext } from '../../request/gateway-context.js';
import { isRaw, type RawObject } from '../raw.js';
import {
  answerKey,
  combine,
  type EntityQuestion,
  isCombinable,
  representationsKey,
  variablesOf,
} from './entity-question.js';
import { send } from './send.js';
import { attributed } from './split-errors.js';

export interface StageOptions {
  readonly sources: { get(subgraph: string): SubgraphSource | undefined };
  readonly context: GatewayContext;
  /** Of the client, coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Waiting {
  readonly question: EntityQuestion;
  readonly representations: readonly RawObject[];
  readonly answer: (answer: SubgraphAnswer) => void;
}

/** Questions of one run about entities. Those that are asked of one subgraph at the same time leave as one request. */
export class Stage {
  readonly #options: StageOptions;
  readonly #waiting = new Map<string, Waiting[]>();

  constructor(options: StageOptions) {
    this.#options = options;
  }

  ask(question: EntityQuestion, representations: readonly RawObject[]): Promise<SubgraphAnswer> {
    return new Promise((answer) => {
      const one = { question, representations, answer };
      if (!isCombinable(question)) return void this.#askOne(one);
      const others = this.#waiting.get(question.subgraph);
      if (others) return void others.push(one);
      this.#waiting.set(question.subgraph, [one]);
      // Whatever else starts now has asked by then.
      queueMicrotask(() => this.#leave(question.subgraph));
    });
  }

  #leave(subgraph: string): void {
    const waiting = this.#waiting.get(subgraph)!;
    this.#waiting.delete(subgraph);
    this.#ask(waiting);
  }

  #ask(waiting: readonly Waiting[]): void {
    if (waiting.length === 1) void this.#askOne(waiting[0]!);
    else void this.#askAll(waiting);
  }

  async #askOne({ question, representations, answer }: Waiting): Promise<void> {
    const { subgraph, document, query, operationName } = question;
    const variables = variablesOf(question.variables, this.#options.variables);
    variables['representations'] = representations;
    answer(await this.#send(subgraph, { document, query, operationName, variables }));
  }

  async #askAll(waiting: readonly Waiting[]): Promise<void> {
    const { document, query, variables: names } = combine(waiting.map(({ question }) => question));
    const variables = variablesOf(names, this.#options.variables);
    for (const [place, { representations }] of waiting.entries())
      variables[representationsKey(place)] = representations;
    const { subgraph } = waiting[0]!.question;
    const { data, errors = [] } = await this.#send(subgraph, {
      document,
      query,
      operationName: undefined,
      variables,
    });
    if (isRaw(data)) return this.#share(waiting, data, errors);
    const blamed = waiting.filter((_one, place) => attributed(errors, place).length > 0);
    const isBlameClear = errors.every(({ path }) => path?.length) && blamed.length > 0;
    // What one question broke for all is asked again without it.
    const again = isBlameClear ? waiting.filter((one) => !blamed.includes(one)) : [];
    for (const [place, one] of waiting.entries())
      if (!again.includes(one)) one.answer({ data: null, errors: attributed(errors, place, true) });
    if (again.length > 0) this.#ask(again);
  }

  #share(waiting: readonly Waiting[], data: RawObject, errors: NonNullable<SubgraphAnswer['errors']>): void {
    for (const [place, { answer }] of waiting.entries()) {
      const own = errors.length > 0 ? attributed(errors, place, place === 0) : errors;
      answer({ data: { _entities: data[answerKey(place)] }, errors: own });
    }
  }

  #send(
    subgraph: string,
    fetch: Omit<Parameters<SubgraphSource['fetch']>[0], 'context'>,
  ): Promise<SubgraphAnswer> {
    const { sources, context } = this.#options;
    return send(sources.get(subgraph), { ...fetch, context });
  }
}
