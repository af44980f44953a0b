import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const SUPERGRAPH_PATH = join(import.meta.dirname, '../../schema/supergraph.graphql');

/** The committed supergraph: composition happens at build time, never at start. */
export async function supergraphSdl(): Promise<string> {
  return readFile(SUPERGRAPH_PATH, 'utf8');
}
