import type { DemoClient } from './client.js';
import { type DemoInstructor, type DemoPerson, demoInstructors, demoStudents } from './people.js';

const SIGN_UP = `mutation SignUp($input: SignUpInput!) {
  signUp(input: $input) { session { accessToken } userErrors { code message } }
}`;
const LOG_IN = `mutation LogIn($input: LogInInput!) {
  logIn(input: $input) { session { accessToken } userErrors { code message } }
}`;
const BECOME_INSTRUCTOR = `mutation BecomeInstructor($input: BecomeInstructorInput!) {
  becomeInstructor(input: $input) { userErrors { code message } }
}`;
const BECOME_STUDENT = `mutation BecomeStudent($input: BecomeStudentInput!) {
  becomeStudent(input: $input) { userErrors { code message } }
}`;

export interface DemoCast {
  readonly instructors: readonly DemoClient[];
  readonly students: readonly DemoClient[];
}

/** Signs everybody up; whoever is there already (a start that was interrupted) is logged in instead. */
export async function createPeople(visitor: DemoClient): Promise<DemoCast> {
  return {
    instructors: await Promise.all(demoInstructors.map((person) => becomeInstructor(visitor, person))),
    students: await Promise.all(demoStudents.map((person) => becomeStudent(visitor, person))),
  };
}

async function becomeInstructor(visitor: DemoClient, person: DemoInstructor): Promise<DemoClient> {
  const client = await signIn(visitor, person);
  const { headline, bio, expertise } = person;
  await client.run(BECOME_INSTRUCTOR, { input: { headline, bio, expertise } }, ['ALREADY_INSTRUCTOR']);
  return client;
}

async function becomeStudent(visitor: DemoClient, person: DemoPerson): Promise<DemoClient> {
  const client = await signIn(visitor, person);
  await client.run(BECOME_STUDENT, { input: { bio: 'Here to learn.' } }, ['ALREADY_STUDENT']);
  return client;
}

interface Session {
  readonly session: { readonly accessToken: string } | null;
}

async function signIn(visitor: DemoClient, { username, email, password }: DemoPerson): Promise<DemoClient> {
  const input = { username, email, password, birthDate: '1990-05-17' };
  const taken = ['USERNAME_TAKEN', 'EMAIL_TAKEN'];
  const { signUp } = await visitor.run<{ signUp: Session }>(SIGN_UP, { input }, taken);
  if (signUp.session) return visitor.as(signUp.session.accessToken);
  const { logIn } = await visitor.run<{ logIn: Session }>(LOG_IN, { input: { login: username, password } });
  return visitor.as(logIn.session!.accessToken);
}
