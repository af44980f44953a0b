import { runSubgraph } from '@training-center/shared/subgraph/run-subgraph';
import subgraph from './subgraph.js';

await runSubgraph(subgraph, process.env);
