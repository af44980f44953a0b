import { ask, each } from './api.js';

export const PEOPLE = 100;
export const ROOMS = 200;
/** Of the sockets: who holds it, and which of the small rooms it follows. Each room has people that differ. */
export const personOf = (socket: number): number => Math.floor(socket / 20) % PEOPLE;
export const roomOf = (socket: number): number => socket % ROOMS;

const SIGN_UP = `mutation ($input: SignUpInput!) { signUp(input: $input) { session { accessToken viewer { id } } userErrors { code message } } }`;
const BECOME_INSTRUCTOR = `mutation { becomeInstructor(input: { headline: "Teaches", bio: "For years.", expertise: ["graphs"] }) { instructor { id } userErrors { code } } }`;
const BECOME_STUDENT = `mutation { becomeStudent(input: { bio: "Learns." }) { student { id } userErrors { code } } }`;
const CREATE_COURSE = `mutation { createCourse(input: { title: "Live", description: "Live.", difficulty: BEGINNER, price: { amount: 0, currency: "EUR" }, categoryIds: [] }) { course { id } userErrors { code } } }`;
const CREATE_MODULE = `mutation ($id: ID!) { createModule(input: { courseId: $id, title: "One" }) { module { id } userErrors { code } } }`;
const CREATE_LESSON = `mutation ($id: ID!) { createTextLesson(input: { moduleId: $id, title: "One", body: "Text", isPreview: false }) { lesson { id } userErrors { code } } }`;
const PUBLISH = `mutation ($id: ID!) { publishCourse(input: { id: $id }) { course { id } userErrors { code } } }`;
const ENROLL = `mutation ($id: ID!) { enroll(input: { courseId: $id }) { enrollment { id } userErrors { code } } }`;
const GROUP = `query ($id: ID!) { course(id: $id) { chatGroup { id } } }`;
const CREATE_GROUP = `mutation ($input: CreateChatGroupInput!) { createChatGroup(input: $input) { chatGroup { id } userErrors { code message } } }`;

interface Person {
  readonly token: string;
  readonly id: string;
}

/** Who sends, who listens, and where. */
export interface House {
  readonly sender: Person;
  readonly people: readonly Person[];
  /** The chat of the course that all are on. */
  readonly courseRoom: string;
  readonly rooms: readonly string[];
}

export async function build(url: string): Promise<House> {
  const signUp = async (username: string): Promise<Person> => {
    const input = { username, email: `${username}@example.com`, password: 'correct horse bench battery 9' };
    const { session } = await ask(url, null, SIGN_UP, { input });
    return { token: session.accessToken, id: session.viewer.id };
  };
  const sender = await signUp('live-teacher');
  await ask(url, sender.token, BECOME_INSTRUCTOR);
  const { course } = await ask(url, sender.token, CREATE_COURSE);
  const { module } = await ask(url, sender.token, CREATE_MODULE, { id: course.id });
  await ask(url, sender.token, CREATE_LESSON, { id: module.id });
  await ask(url, sender.token, PUBLISH, { id: course.id });
  const names = Array.from({ length: PEOPLE }, (_none, index) => `live-${index}`);
  const people = await each(names, 4, async (name) => {
    const person = await signUp(name);
    await ask(url, person.token, BECOME_STUDENT);
    await ask(url, person.token, ENROLL, { id: course.id });
    return person;
  });
  const { chatGroup } = await ask(url, sender.token, GROUP, { id: course.id });
  const numbers = Array.from({ length: ROOMS }, (_none, index) => index);
  const rooms = await each(numbers, 8, async (number) => {
    const members = new Set(Array.from({ length: 10 }, (_none, k) => personOf(number + ROOMS * k)));
    const memberIds = [...members].map((person) => people[person]!.id);
    const made = await ask(url, sender.token, CREATE_GROUP, {
      input: { title: `Room ${number}`, memberIds },
    });
    return made.chatGroup.id as string;
  });
  return { sender, people, courseRoom: chatGroup.id, rooms };
}
