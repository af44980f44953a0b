/** E-mail addresses that differ in case or surrounding space alone are one. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}
