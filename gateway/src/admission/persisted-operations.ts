import { type DocumentNode, parse } from 'graphql';
import { canonical } from './canonical.js';
import { operationNotFound, persistedNotSupported, persistedRequired } from './refusal.js';

export interface PersistedOperationsOptions {
  /** `prefer` takes known operations by their id and others by their text; `required` takes known ones only. */
  readonly mode: 'prefer' | 'required';
  /** Texts by id, as codegen writes them. */
  readonly documents: ReadonlyMap<string, string>;
}

/** What a client sends of an operation. */
export interface SentOperation {
  readonly query?: unknown;
  /** GraphQL over HTTP. */
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

export interface FoundText {
  readonly text: string;
  /** Somebody has looked at it before it was made known. */
  readonly isKnown: boolean;
}

const PREFIX = 'sha256:';

/** Operations that were made known beforehand. Nothing is ever added by clients. */
export class PersistedOperations {
  readonly #options: PersistedOperationsOptions | undefined;
  readonly #byCanonical = new Map<string, string>();

  constructor(options: PersistedOperationsOptions | undefined) {
    this.#options = options;
    for (const text of options?.documents.values() ?? []) this.#byCanonical.set(canonical(parse(text)), text);
  }

  /** The text that is asked for. Null: none is, which is for others to refuse. @throws a refusal. */
  find(sent: SentOperation): FoundText | null {
    const text = typeof sent.query === 'string' && sent.query !== '' ? sent.query : null;
    const id = idOf(sent);
    if (id === null) return text === null ? null : { text, isKnown: false };
    if (!this.#options) throw persistedNotSupported();
    const known = this.#options.documents.get(id) ?? this.#options.documents.get(PREFIX + id);
    if (known !== undefined) return { text: known, isKnown: true };
    if (text === null) throw operationNotFound();
    return { text, isKnown: false };
  }

  /** Sent as text, an operation is known when it says the same as one that is. @throws a refusal. */
  checkText(document: DocumentNode | null): void {
    if (this.#options?.mode !== 'required') return;
    if (!document || !this.#byCanonical.has(canonical(document))) throw persistedRequired();
  }
}

/** `documentId`, or the form of Apollo's clients: `extensions.persistedQuery.sha256Hash`. */
function idOf({ documentId, extensions }: SentOperation): string | null {
  if (typeof documentId === 'string') return documentId;
  const persisted = (extensions as { persistedQuery?: { sha256Hash?: unknown } | null } | null | undefined)
    ?.persistedQuery;
  if (persisted === undefined || persisted === null) return null;
  return typeof persisted.sha256Hash === 'string' ? persisted.sha256Hash : '';
}
