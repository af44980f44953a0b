import accounts from '@training-center/accounts/subgraph';
import courses from '@training-center/courses/subgraph';
import enrollments from '@training-center/enrollments/subgraph';
import home from '@training-center/home/subgraph';
import messaging from '@training-center/messaging/subgraph';
import profiles from '@training-center/profiles/subgraph';
import scheduling from '@training-center/scheduling/subgraph';
import type { SubgraphDefinition } from '@training-center/shared/subgraph/define-subgraph';

/** Every subgraph, lowest first. */
export const subgraphs: readonly SubgraphDefinition[] = [
  accounts as unknown as SubgraphDefinition,
  profiles as unknown as SubgraphDefinition,
  courses as unknown as SubgraphDefinition,
  enrollments as unknown as SubgraphDefinition,
  scheduling as unknown as SubgraphDefinition,
  home as unknown as SubgraphDefinition,
  messaging as unknown as SubgraphDefinition,
];
