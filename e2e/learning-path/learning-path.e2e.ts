import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '../src/api-client.js';
import { type CourseWish, publishedCourse, quizQuestions } from '../src/courses.js';
import { type Instructor, newInstructor, newStudent, type Student } from '../src/people.js';
import { shapes, startPlatform, type TestPlatform } from '../src/platform-process.js';

describe.each(shapes)('the learning path, %s', (shape) => {
  let platform: TestPlatform;
  let visitor: ApiClient;
  let instructor: Instructor;
  let student: Student;

  beforeAll(async () => {
    platform = await startPlatform(shape);
    visitor = new ApiClient(platform.urls[0]!);
    instructor = await newInstructor(visitor);
    student = await newStudent(visitor);
  }, 90_000);
  afterAll(() => platform?.stop());

  const course = (wish: CourseWish = {}) => publishedCourse(instructor.api, wish);

  it('lets an instructor write a course, learn why it cannot be published yet, and publish it', async () => {
    const title = 'Graphs for everybody';
    const categories = await visitor.must('Categories');
    const { course: draft } = await instructor.api.must('CreateCourse', {
      input: {
        title,
        description: '',
        difficulty: 'BEGINNER',
        price: { amount: 4900, currency: 'EUR' },
        categoryIds: [categories[0].id],
        capacity: 30,
      },
    });
    expect(draft).toMatchObject({ slug: 'graphs-for-everybody', status: 'DRAFT', title });

    const reasons = await instructor.api.refusal('PublishCourse', { input: { id: draft.id } });
    expect(reasons.length).toBeGreaterThan(1);

    const { module } = await instructor.api.must('CreateModule', {
      input: { courseId: draft.id, title: 'First steps' },
    });
    const video = {
      moduleId: module.id,
      title: 'A walk',
      videoUrl: 'https://videos.example.com/walk.mp4',
      durationSeconds: 300,
      isPreview: true,
    };
    await instructor.api.must('CreateVideoLesson', { input: video });
    await instructor.api.must('CreateTextLesson', {
      input: { moduleId: module.id, title: 'What a graph is', body: '# Graphs', isPreview: false },
    });
    await instructor.api.must('CreateQuizLesson', {
      input: {
        moduleId: module.id,
        title: 'Quiz',
        passPercent: 50,
        maxAttempts: 3,
        questions: quizQuestions,
      },
    });
    const { lesson } = await instructor.api.must('CreateAssignmentLesson', {
      input: {
        moduleId: module.id,
        title: 'Draw one',
        instructions: 'Draw a graph.',
        maxPoints: 10,
        dueAt: '2027-03-01T12:00:00Z',
      },
    });
    expect(lesson.position).toBe(4);

    const { course: current } = await visitor
      .as(instructor.api.token!)
      .send('query ($id: ID!) { course(id: $id) { version } }', { id: draft.id })
      .then(({ data }) => data);
    await instructor.api.must('UpdateCourse', {
      input: {
        id: draft.id,
        expectedVersion: current.version,
        title: 'Graphs for all',
        description: 'Trees and cycles.',
      },
    });
    const { course: published } = await instructor.api.must('PublishCourse', { input: { id: draft.id } });
    expect(published.status).toBe('PUBLISHED');

    const page = await visitor.must('CoursePage', { slug: published.slug });
    expect(page.modules[0].lessons.map((each: { __typename: string }) => each.__typename)).toEqual([
      'VideoLesson',
      'TextLesson',
      'QuizLesson',
      'AssignmentLesson',
    ]);
    expect(page).toMatchObject({ enrollmentCount: 0, seatsLeft: 30, viewerEnrollment: null });
    expect(page.instructor.user.username).toBe(instructor.username);
  });

  it('leads a student from the catalogue to a certificate that anybody can verify', async () => {
    const { id, slug, moduleIds, lessonIds } = await course({ title: `Walks ${shape}`, lessons: 2 });
    const { lesson: quiz } = await instructor.api.must('CreateQuizLesson', {
      input: {
        moduleId: moduleIds[0],
        title: 'Quiz',
        passPercent: 50,
        maxAttempts: 3,
        questions: quizQuestions,
      },
    });

    const catalogue = await student.api.must('Catalog', {
      first: 20,
      filter: { search: 'walks' },
      orderBy: 'NEWEST',
    });
    expect(catalogue.nodes.map((node: { slug: string }) => node.slug)).toContain(slug);

    const locked = await student.api.send('ReadLesson', { id: lessonIds[0] });
    expect(locked.data.lesson.body).toBeNull();
    expect(locked.errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);

    const { enrollment } = await student.api.must('Enroll', { input: { courseId: id } });
    expect(enrollment).toMatchObject({
      status: 'ACTIVE',
      progress: { percent: 0, completedLessons: 0, totalLessons: 3 },
    });
    expect(enrollment.progress.nextLesson.id).toBe(lessonIds[0]);

    const lesson = await student.api.must('ReadLesson', { id: lessonIds[0] });
    expect(lesson).toMatchObject({ body: '# Graphs', viewerProgress: { state: 'NOT_STARTED' } });
    for (const lessonId of lessonIds) {
      const done = await student.api.must('CompleteLesson', { input: { lessonId } });
      expect(done.lessonProgress.state).toBe('COMPLETED');
    }

    const { questions } = await student.api.must('ReadLesson', { id: quiz.id });
    const choose = (pick: (text: string) => boolean) =>
      questions.map((question: { id: string; choices: { id: string; text: string }[] }) => ({
        questionId: question.id,
        choiceIds: question.choices.filter(({ text }) => pick(text)).map(({ id: choiceId }) => choiceId),
      }));
    const failed = await student.api.must('SubmitQuiz', {
      input: { lessonId: quiz.id, answers: choose((text) => ['No', 'Rings'].includes(text)) },
    });
    expect(failed.attempt).toMatchObject({ number: 1, scorePercent: 0, passed: false });
    expect(failed.enrollment.status).toBe('ACTIVE');
    const right = ['Yes', 'Trees', 'Paths'];
    const passed = await student.api.must('SubmitQuiz', {
      input: { lessonId: quiz.id, answers: choose((text) => right.includes(text)) },
    });
    expect(passed.attempt).toMatchObject({ number: 2, scorePercent: 100, passed: true });
    expect(passed.enrollment).toMatchObject({ status: 'COMPLETED', progress: { percent: 100 } });

    const { code } = passed.enrollment.certificate;
    const certificate = await visitor.must('VerifyCertificate', { code });
    expect(certificate).toMatchObject({
      code,
      status: 'VALID',
      holderName: student.username,
      courseTitle: `Walks ${shape}`,
    });
    const pdf = await fetch(certificate.pdfUrl);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    const learning = await student.api.must('MyLearning', { first: 20 });
    expect(learning.certificates.nodes).toEqual([expect.objectContaining({ code })]);

    const roster = await instructor.api.must('Roster', { courseId: id, first: 20 });
    expect(roster.enrollments.nodes).toEqual([
      expect.objectContaining({
        status: 'COMPLETED',
        student: { id: student.studentId, user: { username: student.username } },
        progress: { percent: 100 },
      }),
    ]);
  });

  it('keeps the progress of a student who drops out, and takes it up again', async () => {
    const { id, lessonIds } = await course({ lessons: 2 });
    const { enrollment } = await student.api.must('Enroll', { input: { courseId: id } });
    await student.api.must('CompleteLesson', { input: { lessonId: lessonIds[0] } });
    const { enrollment: dropped } = await student.api.must('DropEnrollment', {
      input: { enrollmentId: enrollment.id },
    });
    expect(dropped.status).toBe('DROPPED');
    const locked = await student.api.send('ReadLesson', { id: lessonIds[1] });
    expect(locked.data.lesson.body).toBeNull();
    const { enrollment: again } = await student.api.must('Enroll', { input: { courseId: id } });
    expect(again).toMatchObject({ id: enrollment.id, status: 'ACTIVE', progress: { completedLessons: 1 } });
  });

  it('enrols into a paid course once the payment is confirmed', async () => {
    const { id, lessonIds } = await course({ amount: 4900 });
    const enroll = `mutation ($input: EnrollInput!) { enroll(input: $input) {
      enrollment { id status payment { provider reference checkoutUrl amount { amount currency } } } userErrors { code } } }`;
    const { enrollment } = await student.api.must(enroll, { input: { courseId: id } });
    expect(enrollment).toMatchObject({
      status: 'PENDING_PAYMENT',
      payment: { amount: { amount: 4900, currency: 'EUR' } },
    });
    expect((await student.api.send('ReadLesson', { id: lessonIds[0] })).data.lesson.body).toBeNull();

    await fetch(enrollment.payment.checkoutUrl, { method: 'POST', redirect: 'manual' });
    const page = await student.api.must(
      'query ($id: ID!) { course(id: $id) { viewerEnrollment { status } } }',
      { id },
    );
    expect(page.viewerEnrollment.status).toBe('ACTIVE');
    expect((await student.api.must('ReadLesson', { id: lessonIds[0] })).body).toBe('# Graphs');
  });
});
