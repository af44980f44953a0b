import type { DemoLesson } from './catalogue.js';

/** The mutation that makes a lesson of each kind, and an input with something to read in it. */
export function lessonMutation(
  lesson: DemoLesson,
  moduleId: string,
): { mutation: string; input: Record<string, unknown> } {
  const { title, preview = false } = lesson;
  const base = { moduleId, title };
  switch (lesson.kind) {
    case 'video':
      return create('Video', {
        ...base,
        isPreview: preview,
        durationSeconds: 240 + title.length * 10,
        videoUrl: videoFor(title),
      });
    case 'text':
      return create('Text', { ...base, isPreview: preview, body: bodyFor(title) });
    case 'quiz':
      return create('Quiz', { ...base, passPercent: 50, maxAttempts: 5, questions: questionsFor(title) });
    case 'assignment':
      return create('Assignment', {
        ...base,
        instructions: `# ${title}\n\nHand in one page, with a drawing.`,
        maxPoints: 10,
      });
  }
}

function create(kind: string, input: Record<string, unknown>) {
  const mutation = `mutation Create($input: Create${kind}LessonInput!) {
  create${kind}Lesson(input: $input) { userErrors { code message path } }
}`;
  return { mutation, input };
}

function videoFor(title: string): string {
  return `https://videos.training-center.example/${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.mp4`;
}

function bodyFor(title: string): string {
  return `# ${title}\n\nRead slowly, then close the page and say it in your own words.\n\n- What is the idea?\n- Where did you meet it before?\n- What would break it?`;
}

function questionsFor(title: string) {
  return [
    {
      prompt: `${title}: which sentence is true?`,
      kind: 'SINGLE_CHOICE',
      choices: [
        { text: 'One counterexample is enough.', correct: true },
        { text: 'A hundred examples are a proof.', correct: false },
      ],
    },
    {
      prompt: 'What helps to remember?',
      kind: 'MULTIPLE_CHOICE',
      choices: [
        { text: 'Explaining it to somebody', correct: true },
        { text: 'Trying it again tomorrow', correct: true },
        { text: 'Reading it ten times today', correct: false },
      ],
    },
  ];
}
