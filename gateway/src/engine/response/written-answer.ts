import type { ExecutionResult, GraphQLError } from 'graphql';

/** The answer to an operation, its data as JSON. */
export interface WrittenAnswer {
  /** Absent when the operation was not executed. */
  readonly data?: string;
  readonly errors?: readonly GraphQLError[];
}

/**
 * Data of an answer that is on its way to a client as text. The text is taken once: it is made of thousands of pieces until
 * it is sent, and connections remember what they sent last.
 */
export class WrittenData {
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }

  toJSON(): unknown {
    return JSON.parse(this.#text);
  }
}

/** For whoever wants to look into an answer. */
export function readAnswer({ data, errors }: WrittenAnswer): ExecutionResult {
  return { ...(data === undefined ? {} : { data: JSON.parse(data) }), ...(errors ? { errors } : {}) };
}

/** For whoever only passes it on: what `writeResult` makes text of. */
export function sealAnswer({ data, errors }: WrittenAnswer): ExecutionResult {
  const sealed = data === undefined || data === 'null' ? null : new WrittenData(data);
  return { ...(data === undefined ? {} : { data: sealed as never }), ...(errors ? { errors } : {}) };
}

/** The text of an answer, for Apollo Server's `stringifyResult`. */
export function writeResult({ data, ...rest }: Readonly<Record<string, unknown>>): string {
  if (!(data instanceof WrittenData)) return `${JSON.stringify({ ...rest, data })}\n`;
  const others = JSON.stringify(rest);
  return `${others === '{}' ? '{' : `${others.slice(0, -1)},`}"data":${data.take()}}\n`;
}
