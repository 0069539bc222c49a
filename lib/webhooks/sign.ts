import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** Within the 24 to 64 bytes that Standard Webhooks asks for. */
const SECRET_BYTES = 32;

export const newSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

export interface Secrets {
  secret: string;
  oldSecret: string | null;
  oldSecretUntil: Date | null;
}

/** Those that sign at `now`: during a rotation the old one too, so that a receiver may change over when it likes. */
export const signingSecrets = ({ secret, oldSecret, oldSecretUntil }: Secrets, now: Date): string[] =>
  oldSecret && oldSecretUntil && now < oldSecretUntil ? [secret, oldSecret] : [secret];

/** Headers of a message as https://www.standardwebhooks.com has them: every secret's signature, divided by spaces. */
export function signedHeaders(
  { id, body, at }: { id: string; body: string; at: Date },
  secrets: readonly string[],
): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
