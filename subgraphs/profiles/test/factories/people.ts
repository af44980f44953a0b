import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';

const BECOME_STUDENT = `mutation ($input: BecomeStudentInput!) {
  becomeStudent(input: $input) { student { id version } userErrors { code } }
}`;
const BECOME_INSTRUCTOR = `mutation ($input: BecomeInstructorInput!) {
  becomeInstructor(input: $input) { instructor { id version } userErrors { code } }
}`;

export interface Person {
  readonly viewer: Viewer;
  readonly id: string;
}

export async function aStudent(
  under: SubgraphUnderTest,
  input: object = { bio: 'Learns.' },
  viewer = testViewer(),
): Promise<Person> {
  const { data } = await under.run(viewer, BECOME_STUDENT, { input });
  return { viewer, id: data.becomeStudent.student.id };
}

export async function anInstructor(
  under: SubgraphUnderTest,
  input: object = {
    headline: 'Teaches graphs',
    bio: 'Has taught for years.',
    expertise: ['graphs', 'trees'],
  },
  viewer = testViewer(),
): Promise<Person> {
  const { data } = await under.run(viewer, BECOME_INSTRUCTOR, { input });
  return { viewer, id: data.becomeInstructor.instructor.id };
}
