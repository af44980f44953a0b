const PASSWORD = 'correct horse bench battery 9';

/** Somebody who reads the pages. */
export interface Reader {
  readonly token: string;
  readonly userId: string;
}

interface Session {
  readonly accessToken: string;
  readonly viewer: { readonly id: string };
}

async function mutate(port: number, field: string, input: Record<string, string>): Promise<Session> {
  const type = field.charAt(0).toUpperCase() + field.slice(1);
  const query = `mutation ($input: ${type}Input!) { ${field}(input: $input) { session { accessToken viewer { id } } userErrors { code } } }`;
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const answer = (await response.json()) as { data?: Record<string, { session: Session | null }> };
  const session = answer.data?.[field]?.session;
  if (!session) throw new Error(`${field} was refused: ${JSON.stringify(answer)}`);
  return session;
}

/** The account whose password all accounts of the dataset share. */
export async function signUpFirst(port: number): Promise<void> {
  await mutate(port, 'signUp', { username: 'first', email: 'first@example.com', password: PASSWORD });
}

/** Logs students of the dataset in. */
export async function signIn(port: number, count: number): Promise<Reader[]> {
  const readers: Reader[] = [];
  for (let number = 1; number <= count; number += 1) {
    const { accessToken, viewer } = await mutate(port, 'logIn', {
      login: `bench-${100 + number}`,
      password: PASSWORD,
    });
    readers.push({ token: accessToken, userId: viewer.id });
  }
  return readers;
}
