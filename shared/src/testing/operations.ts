import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';

const FOLDER = join(import.meta.dirname, '../../../e2e/operations');

/** The operations that front ends send, by name, each with the fragments that it uses. */
export const operations: ReadonlyMap<string, string> = readAll();

function readAll(): Map<string, string> {
  const texts = readdirSync(FOLDER).filter((file) => file.endsWith('.graphql'));
  return new Map(texts.flatMap((file) => documentsOf(readFileSync(join(FOLDER, file), 'utf8'))));
}

function documentsOf(text: string): [string, string][] {
  const { definitions } = parse(text);
  const fragments = new Map(
    definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  return definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .map((node) => [node.name!.value, [node, ...used(node, fragments)].map(print).join('\n\n')]);
}

function used(
  node: OperationDefinitionNode | FragmentDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Set<FragmentDefinitionNode> {
  const found = new Set<FragmentDefinitionNode>();
  visit(node, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value)!;
      found.add(fragment);
      for (const nested of used(fragment, fragments)) found.add(nested);
    },
  });
  return found;
}
