import { answer, type Payload } from '@training-center/shared/graphql/mutation-boundary';
import type { RequestScope } from '@training-center/shared/scope/request-scope';

/** `answer` for authors: whoever is not signed in is told so, whatever the input. */
export async function authorAnswer<Name extends string, T>(
  scope: RequestScope,
  field: Name,
  input: object,
  perform: () => Promise<T>,
): Promise<Payload<Name, T>> {
  scope.requireViewer();
  return answer(field, input, perform);
}
