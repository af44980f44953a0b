import type { Hint } from './pubsub.js';

/** PostgreSQL takes 7999 bytes of text in one NOTIFY. */
const MAX_BYTES = 7900;

/**
 * Takes as many hints out of those that wait as one NOTIFY holds: a line each of position, topic and, if there are any,
 * news as JSON, with tabs between, of which JSON has none. News that are too long for one are left out, and have to be read.
 */
export function takeLines(waiting: Map<string, Hint>): { lines: string; taken: ReadonlyMap<string, Hint> } {
  const taken = new Map<string, Hint>();
  const lines: string[] = [];
  let bytes = 0;
  for (const [topic, hint] of waiting) {
    const line = lineOf(topic, hint);
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > MAX_BYTES && taken.size > 0) break;
    lines.push(line);
    taken.set(topic, hint);
    waiting.delete(topic);
  }
  return { lines: lines.join('\n'), taken };
}

function lineOf(topic: string, { position, news }: Hint): string {
  const bare = `${position}\t${topic}`;
  if (news.length === 0) return bare;
  const line = `${bare}\t${JSON.stringify(news)}`;
  return Buffer.byteLength(line) < MAX_BYTES ? line : bare;
}

/** What such a line says; the news are taken apart when somebody wants them. */
export function readLine(line: string): { topic: string; hint: () => Hint } {
  const [position, topic, json] = line.split('\t') as [string, string, string?];
  return {
    topic,
    hint: () => ({ position: Number(position), news: json ? (JSON.parse(json) as unknown[]) : [] }),
  };
}
