import type { LoaderDefinition } from '@training-center/shared/scope/request-scope';
import type { Enrollment } from '../domain/enrollment/enrollment.entity.js';
import { countRosters, findRosters } from '../domain/enrollment/enrollment-page.repository.js';
import type { EnrollmentStatus } from '../domain/enrollment/enrollment-status.js';

export interface RosterRequest {
  readonly courseId: string;
  readonly statuses: readonly EnrollmentStatus[];
  readonly after: string | null;
  readonly limit: number;
}

/** Requests of one list of courses have the same arguments: these are answered together. */
function byArguments(requests: readonly RosterRequest[]): RosterRequest[][] {
  return [
    ...Map.groupBy(requests, ({ statuses, after, limit }) =>
      JSON.stringify([statuses, after, limit]),
    ).values(),
  ];
}

const idsOf = (requests: readonly RosterRequest[]) => requests.map(({ courseId }) => courseId);

export const rostersByRequest: LoaderDefinition<RosterRequest, Enrollment[]> = {
  name: 'RostersByRequest',
  async batch(requests, scope) {
    const answers = new Map<RosterRequest, Enrollment[]>();
    for (const alike of byArguments(requests)) {
      const rows = await findRosters(scope.em, { ...alike[0]!, courseIds: idsOf(alike) });
      const byCourse = Map.groupBy(rows, ({ courseId }) => courseId);
      for (const request of alike) answers.set(request, byCourse.get(request.courseId) ?? []);
    }
    return requests.map((request) => answers.get(request)!);
  },
};

export const rosterCountsByRequest: LoaderDefinition<RosterRequest, number> = {
  name: 'RosterCountsByRequest',
  async batch(requests, scope) {
    const answers = new Map<RosterRequest, number>();
    for (const alike of byArguments(requests)) {
      const rows = await countRosters(scope.em, idsOf(alike), alike[0]!.statuses);
      const byCourse = new Map(rows.map(({ courseId, count }) => [courseId, count]));
      for (const request of alike) answers.set(request, byCourse.get(request.courseId) ?? 0);
    }
    return requests.map((request) => answers.get(request)!);
  },
};
