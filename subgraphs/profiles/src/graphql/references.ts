import type { ReferenceResolver } from '@training-center/shared/graphql/build-subgraph-schema';
import { isId } from '@training-center/shared/ids/new-id';
import { instructorsById } from '../loaders/instructors.loader.js';
import { studentsById } from '../loaders/students.loader.js';

/** A `Viewer` is nobody but the caller; `User` needs no row here, only an id that can be one. */
export const references: Readonly<Record<string, ReferenceResolver>> = {
  Student: async ({ id }, scope) => (isId(id) ? scope.loader(studentsById).load(id) : null),
  Instructor: async ({ id }, scope) => (isId(id) ? scope.loader(instructorsById).load(id) : null),
  User: async ({ id }) => (isId(id) ? { id } : null),
  Viewer: async ({ id }, scope) => (scope.viewer?.userId === id ? { id } : null),
};
