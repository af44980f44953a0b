/** Ends what jest-global-setup.ts began, in the same process. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.testPostgres?.stop();
}
