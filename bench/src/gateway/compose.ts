import { composeSupergraph } from '@training-center/gateway/supergraph/compose';
import { subgraphs, urls } from './supergraph.js';

export function benchSupergraph(): string {
  const all = [...urls].map(([name, url]) => ({ name, url, sdl: subgraphs[name]! }));
  return composeSupergraph(all).supergraphSdl;
}
