import type { ExecutionResult, GraphQLError } from 'graphql';

/** The answer to an operation, its data as JSON. */
export interface WrittenAnswer {
  /** Absent when the operation was not executed. */
  readonly data?: string;
  readonly errors?: readonly GraphQLError[];
}

/** Data of an answer that is on its way to a client as text. */
export class WrittenData {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
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
export function writeResult(result: Readonly<Record<string, unknown>>): string {
  const { data, ...rest } = result;
  if (!(data instanceof WrittenData)) return `${JSON.stringify(result)}\n`;
  const others = JSON.stringify(rest);
  return others === '{}' ? `{"data":${data.text}}\n` : `${others.slice(0, -1)},"data":${data.text}}\n`;
}
