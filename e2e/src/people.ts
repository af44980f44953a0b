import { randomBytes } from 'node:crypto';
import type { ApiClient } from './api-client.js';

export interface Person {
  readonly api: ApiClient;
  readonly userId: string;
  readonly username: string;
  readonly email: string;
  readonly password: string;
  readonly refreshToken: string;
}

/** Somebody new, signed up and signed in. */
export async function newPerson(visitor: ApiClient, stem = 'person'): Promise<Person> {
  const username = `${stem}-${randomBytes(5).toString('hex')}`;
  const email = `${username}@example.com`;
  const password = `correct horse ${username.slice(-6)} battery`;
  const { session } = await visitor.must('SignUp', {
    input: { username, email, password, birthDate: '1990-05-17' },
  });
  return {
    api: visitor.as(session.accessToken),
    userId: session.viewer.id,
    username,
    email,
    password,
    refreshToken: session.refreshToken,
  };
}

export interface Student extends Person {
  readonly studentId: string;
}

export async function newStudent(visitor: ApiClient): Promise<Student> {
  const person = await newPerson(visitor, 'student');
  const { student } = await person.api.must('BecomeStudent', { input: { bio: 'Learns.' } });
  return { ...person, studentId: student.id };
}

export interface Instructor extends Person {
  readonly instructorId: string;
}

export async function newInstructor(visitor: ApiClient): Promise<Instructor> {
  const person = await newPerson(visitor, 'teacher');
  const input = { headline: 'Teaches graphs', bio: 'Has taught for years.', expertise: ['graphs', 'trees'] };
  const { instructor } = await person.api.must('BecomeInstructor', { input });
  return { ...person, instructorId: instructor.id };
}
