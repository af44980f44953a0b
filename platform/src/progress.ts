/** Tells a person at the terminal what is going on, with the seconds since the start. */
export class Progress {
  readonly #begun = performance.now();

  readonly step = (text: string): void => {
    const seconds = ((performance.now() - this.#begun) / 1000).toFixed(1).padStart(5);
    process.stdout.write(`${seconds} s  ${text}\n`);
  };
}
