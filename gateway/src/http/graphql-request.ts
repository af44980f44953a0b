import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { AskedOperation } from '../admission/admission.js';

type Fields = Record<string, unknown>;

/** A request as Apollo Server takes it, with the text put in that its client named by an id. */
export class GraphqlRequest {
  readonly forApollo: HTTPGraphQLRequest;

  constructor({ method, headers, url, body }: FastifyRequest) {
    const map = new HeaderMap();
    for (const [name, value] of Object.entries(headers))
      if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value);
    const start = url.indexOf('?');
    this.forApollo = { method, headers: map, search: start < 0 ? '' : url.slice(start), body };
  }

  /** Whatever is not as it should be is left to Apollo Server to refuse. */
  asked(): AskedOperation {
    const { method, body, search } = this.forApollo;
    if (method === 'POST') return isFields(body) ? body : {};
    const { variables, extensions, ...texts } = Object.fromEntries(new URLSearchParams(search));
    return { ...texts, variables: fieldsOf(variables), extensions: fieldsOf(extensions) };
  }

  /** Asks for this text, and for nothing by an id any more. */
  ask(query: string): void {
    const { method, body, search } = this.forApollo;
    const { documentId, extensions } = this.asked();
    const named = (extensions as Fields | undefined)?.['persistedQuery'];
    if (documentId === undefined && named === undefined) return;
    const { persistedQuery: _, ...others } = (extensions ?? {}) as Fields;
    if (method === 'POST') {
      this.forApollo.body = { ...(body as Fields), query, extensions: others };
      return;
    }
    const params = new URLSearchParams(search);
    params.set('query', query);
    params.set('extensions', JSON.stringify(others));
    params.delete('documentId');
    this.forApollo.search = `?${params.toString()}`;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(json: string | undefined): Fields | undefined {
  try {
    const value: unknown = JSON.parse(json ?? '');
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
