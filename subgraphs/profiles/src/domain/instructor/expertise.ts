/** Subjects without surrounding space, empty ones and repetitions (whatever the case), in the order in which they were named. */
export function distinctSubjects(subjects: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const subject of subjects) {
    const text = subject.trim().normalize('NFC');
    const name = text.toLowerCase();
    if (text && !byName.has(name)) byName.set(name, text);
  }
  return [...byName.values()];
}
