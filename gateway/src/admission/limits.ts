/** What one operation may be, measured before it is validated. Whatever is left out has a default. */
export interface OperationLimits {
  /** Bytes of its text. Default 20,000. */
  readonly bytes?: number;
  /** Tokens of its text. Default 1000. */
  readonly tokens?: number;
  /** Fields within fields; a root field is at depth 1. Introspection, which has a limit of its own, is not counted. Default 8. */
  readonly depth?: number;
  /** Fields under another name, `__typename` included. Default 15. */
  readonly aliases?: number;
  /** Fields of the root. Default 20. */
  readonly rootFields?: number;
  /** Fields of one selection set under the same name. Default 10. */
  readonly repeatedFields?: number;
  /** Default 10. */
  readonly directives?: number;
  /** Objects that it may make us read, by the sizes of its pages. Default 5000. */
  readonly cost?: number;
}

export const LIMIT_DEFAULTS: Required<OperationLimits> = {
  bytes: 20_000,
  tokens: 1000,
  depth: 8,
  aliases: 15,
  rootFields: 20,
  repeatedFields: 10,
  directives: 10,
  cost: 5000,
};

/** Those of `limits: 'none'`. */
export const NO_LIMITS: Required<OperationLimits> = {
  bytes: Infinity,
  tokens: Infinity,
  depth: Infinity,
  aliases: Infinity,
  rootFields: Infinity,
  repeatedFields: Infinity,
  directives: Infinity,
  cost: Infinity,
};

export function limitsOf(limits: OperationLimits | 'none' | undefined): Required<OperationLimits> {
  return limits === 'none' ? NO_LIMITS : { ...LIMIT_DEFAULTS, ...limits };
}
