import { answer, type Payload } from '@training-center/shared/graphql/mutation-boundary';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { requireAdmin } from '../services/require-admin.js';

/** `answer` for admins: who is none is told so, whatever the input. */
export async function adminAnswer<Name extends string, T>(
  scope: RequestScope,
  field: Name,
  input: object,
  perform: () => Promise<T>,
): Promise<Payload<Name, T>> {
  requireAdmin(scope);
  return answer(field, input, perform);
}
