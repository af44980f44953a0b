import type { DemoClient } from './client.js';

const ENROLL = `mutation Enroll($input: EnrollInput!) {
  enroll(input: $input) { enrollment { progress { nextLesson { id } } } userErrors { code message } }
}`;
const COMPLETE = `mutation CompleteLesson($input: CompleteLessonInput!) {
  completeLesson(input: $input) { enrollment { progress { nextLesson { id } } } userErrors { code message } }
}`;

interface Enrolled {
  readonly enrollment: { readonly progress: { readonly nextLesson: { readonly id: string } | null } } | null;
}

/** Each student takes some of the free courses and has read the first lessons of each. */
export async function createEnrollments(
  students: readonly DemoClient[],
  courseIds: readonly string[],
): Promise<void> {
  await Promise.all(
    students.map(async (student, index) => {
      for (const courseId of courseIds.filter((_id, place) => place % students.length !== index))
        await begin(student, courseId);
    }),
  );
}

async function begin(student: DemoClient, courseId: string): Promise<void> {
  const { enroll } = await student.run<{ enroll: Enrolled }>(ENROLL, { input: { courseId } }, [
    'ALREADY_ENROLLED',
  ]);
  const lessonId = enroll.enrollment?.progress.nextLesson?.id;
  if (lessonId) await student.run<{ completeLesson: Enrolled }>(COMPLETE, { input: { lessonId } });
}
