import type { FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import type { Run, Step } from '../run.js';
import { compileEntityFetch } from './entity-fetch.js';
import { spelled } from './repeatable-paths.js';
import { compileRootFetch } from './root-fetch.js';
import type { TypeIndex } from './type-index.js';

interface Parts {
  readonly types: TypeIndex;
  /** Where equal entities may become one. */
  readonly repeatable: ReadonlySet<string>;
}

/** Turns a plan into one function. @throws on what an HTTP answer has no room for: subscriptions, deferred parts. */
export function compilePlan(
  { node }: QueryPlan,
  types: TypeIndex,
  repeatable: ReadonlySet<string> = new Set(),
): Step {
  if (!node) return async () => {};
  if (node.kind === 'Subscription') throw new Error('A subscription is no single answer.');
  return compileNode(node, [], { types, repeatable });
}

/** What makes an answer of each event: the event itself answers the subscription field, the rest is fetched. */
export function compileEvent({ primary, rest }: SubscriptionNode, types: TypeIndex): Step {
  const event = compileRootFetch(primary, [], types, async (run) => run.event!);
  return rest ? sequence([event, compileNode(rest, [], { types, repeatable: new Set() })]) : event;
}

function compileNode(node: PlanNode, path: readonly string[], parts: Parts): Step {
  switch (node.kind) {
    case 'Fetch':
      return node.requires ? entityStep(node, path, parts) : compileRootFetch(node, path, parts.types);
    case 'Flatten':
      return compileNode(node.node, [...path, ...node.path.map(String)], parts);
    case 'Sequence':
      return sequence(node.nodes.map((each) => compileNode(each, path, parts)));
    case 'Parallel':
      return parallel(node.nodes.map((each) => compileNode(each, path, parts)));
    case 'Condition': {
      const branch = (each: PlanNode | undefined) => (each ? compileNode(each, path, parts) : async () => {});
      return condition(node.condition, branch(node.ifClause), branch(node.elseClause));
    }
    case 'Defer':
      throw new Error('Deferred parts are not served.');
  }
}

function entityStep(node: FetchNode, path: readonly string[], { types, repeatable }: Parts): Step {
  return compileEntityFetch(node, path, types, repeatable.has(spelled(path)));
}

function sequence(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

function parallel(steps: readonly Step[]): Step {
  return async (run: Run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}

function condition(variable: string, yes: Step, no: Step): Step {
  return (run) => (run.variables[variable] ? yes : no)(run);
}
