import { createPrivateKey, createPublicKey, type JsonWebKey } from 'node:crypto';
import { z } from 'zod';

/** Whether a text is a JSON Web Key of Ed25519 that `read` accepts. */
function isKey(text: string, read: (jwk: JsonWebKey) => unknown): boolean {
  try {
    const jwk = JSON.parse(text) as JsonWebKey;
    read(jwk);
    return jwk.crv === 'Ed25519';
  } catch {
    return false;
  }
}

function arePublicKeys(text: string): boolean {
  try {
    const keys = JSON.parse(text) as unknown;
    return Array.isArray(keys) && keys.every((key) => isKey(JSON.stringify(key), publicKey));
  } catch {
    return false;
  }
}

const publicKey = (key: JsonWebKey) => createPublicKey({ key, format: 'jwk' });
const privateKey = (key: JsonWebKey) => createPrivateKey({ key, format: 'jwk' });

export const accountsEnv = z.object({
  /** Signs access tokens: an Ed25519 private key as JWK. Generated in development. */
  ACCESS_TOKEN_PRIVATE_KEY: z
    .string()
    .refine((text) => isKey(text, privateKey), 'must be an Ed25519 private key as JWK')
    .optional(),
  /** Public keys that signed until lately, as a JSON array of JWKs: tokens of theirs stay good until they expire. */
  ACCESS_TOKEN_OLD_PUBLIC_KEYS: z
    .string()
    .refine(arePublicKeys, 'must be a JSON array of Ed25519 public keys as JWKs')
    .default('[]'),
  /** `smtp://user:password@host:port`. Without it mails are laid into `DATA_DIR/mail`. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// address')
    .optional(),
  MAIL_FROM: z.string().default('Training Center <no-reply@localhost>'),
  /** The page where a new password is chosen; the token is appended. `PUBLIC_URL`/reset-password when left out. */
  PASSWORD_RESET_URL: z.url().optional(),
  /** Known in the process-per-subgraph shape: lets the gateway ask for revoked sessions. */
  ENVELOPE_SECRET: z.string().min(32).optional(),
});

export type AccountsEnv = z.infer<typeof accountsEnv>;
