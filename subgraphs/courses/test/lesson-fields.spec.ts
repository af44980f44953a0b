import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSubgraph } from '@training-center/shared/graphql/build-subgraph-schema';
import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import courses from '../src/subgraph.js';

const OUTLINE = ['id', 'title', 'position', 'isPreview', 'module'];
/** What is public of each kind, and what `lesson-content.api.spec.ts` proves to be guarded. */
const KINDS: Record<string, { outline: string[]; content: string[] }> = {
  VideoLesson: { outline: ['durationSeconds'], content: ['videoUrl'] },
  TextLesson: { outline: [], content: ['body'] },
  QuizLesson: { outline: ['passPercent', 'maxAttempts'], content: ['questions', 'answerKey'] },
  AssignmentLesson: { outline: ['maxPoints', 'dueAt'], content: ['instructions'] },
};

describe('a field of a lesson', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    ({ schema } = await buildSubgraph(courses.compose({} as never)));
  });

  it('is public outline or guarded content: whoever adds one decides, and tests it', () => {
    const kinds = Object.values(schema.getTypeMap()).filter(
      (type): type is GraphQLObjectType =>
        isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Lesson'),
    );

    const fields = Object.fromEntries(
      kinds.map((kind) => [kind.name, Object.keys(kind.getFields()).toSorted()]),
    );
    const known = Object.fromEntries(
      Object.entries(KINDS).map(([name, { outline, content }]) => [
        name,
        [...OUTLINE, ...outline, ...content].toSorted(),
      ]),
    );
    expect(fields).toEqual(known);
  });

  it('is null when its content may not be read, without taking the lesson along', () => {
    for (const [name, { content }] of Object.entries(KINDS)) {
      const type = schema.getType(name) as GraphQLObjectType;
      for (const field of content) expect(String(type.getFields()[field]!.type)).not.toMatch(/!$/);
    }
  });
});
