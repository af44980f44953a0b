import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema, findBreakingChanges } from 'graphql';

const API = 'api.graphql';
const DECLARED = 'BREAKING.md';
const HEADING = '# Changes that broke clients\n';

/** Why clients have to live with a change that breaks them. */
export interface Declaration {
  readonly reason: string;
  readonly on: Date;
}

/** The committed folder `schema/`: what the API is, as text. */
export class SchemaFolder {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Writes the folder, unless that would break clients and nobody declares it; what is declared is kept in `BREAKING.md`.
   * @returns the changes for whose sake nothing has been written.
   */
  async write(files: ReadonlyMap<string, string>, declaration?: Declaration): Promise<string[]> {
    const changes = await this.#breakingChanges(files);
    if (changes.length > 0 && !declaration) return changes;
    if (changes.length > 0 && declaration) await this.#declare(changes, declaration);
    for (const [name, text] of files) await writeFile(join(this.#path, name), normalized(text));
    return [];
  }

  /** One line for each file that differs from the code, and one for each change that would break a client. */
  async compare(files: ReadonlyMap<string, string>): Promise<string[]> {
    const problems: string[] = [];
    for (const [name, text] of files) {
      if ((await this.#read(name)) !== normalized(text))
        problems.push(`schema/${name} differs from the code`);
    }
    return [...problems, ...(await this.#breakingChanges(files)).map((change) => `breaking: ${change}`)];
  }

  async #breakingChanges(files: ReadonlyMap<string, string>): Promise<string[]> {
    const [before, after] = [await this.#read(API), files.get(API)];
    if (!before || !after) return [];
    return findBreakingChanges(buildSchema(before), buildSchema(after)).map(({ description }) => description);
  }

  async #declare(changes: readonly string[], { reason, on }: Declaration): Promise<void> {
    const list = changes.map((change) => `- ${change}\n`).join('');
    const entry = `\n## ${on.toISOString().slice(0, 10)}\n\n${reason}\n\n${list}`;
    const heading = (await this.#read(DECLARED)) ? '' : HEADING;
    await appendFile(join(this.#path, DECLARED), heading + entry);
  }

  async #read(name: string): Promise<string | null> {
    return readFile(join(this.#path, name), 'utf8').catch(() => null);
  }
}

function normalized(text: string): string {
  return `${text.trimEnd()}\n`;
}
