/** The first operation of a newcomer: pasted from the terminal, or waiting in the explorers. */
export const exampleOperation =
  '{ courses(first: 3) { totalCount nodes { title slug instructor { user { username } } } } }';
