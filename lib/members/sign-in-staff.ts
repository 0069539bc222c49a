import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { auditLog, staff } from '@/db/schema';
import { returnAttempt, takeAttempt } from '../access/commands';
import { digest } from '../digest';
import { newId, newToken } from '../ids';
import { Refusal } from '../refusal';
import type { StaffSignInInput } from './input';
import { hashPassword, isPassword } from './password';
import type { SessionRef } from './types';

const WINDOW_SECONDS = 15 * 60;
/** Wrong passwords for one e-mail from one address, from one address for any e-mail, and for one e-mail from anywhere. */
const TRIES_PER_PERSON = 5;
const TRIES_PER_ADDRESS = 30;
const TRIES_FROM_ANYWHERE = 50;

/** Compared with when nobody has that e-mail, so that the answer takes as long. */
let nobodys: Promise<string> | undefined;
const nobodysHash = () => {
  nobodys ??= hashPassword(newToken());
  return nobodys;
};

/**
 * Signs staff in by password. `address` stands for where the request came from. Throws too_many_attempts, or
 * wrong_credentials alike for a wrong password, an unknown e-mail and somebody who no longer works here.
 */
export async function signInStaff(
  db: Db,
  { email, password, address }: StaffSignInInput & { address: string },
  now: Date,
): Promise<SessionRef> {
  const limits = [
    { key: `staff-sign-in:${digest(`${email} ${address}`)}`, attempts: TRIES_PER_PERSON, seconds: WINDOW_SECONDS },
    { key: `staff-sign-in-from:${address}`, attempts: TRIES_PER_ADDRESS, seconds: WINDOW_SECONDS },
    { key: `staff-sign-in-to:${digest(email)}`, attempts: TRIES_FROM_ANYWHERE, seconds: WINDOW_SECONDS },
  ];
  for (const limit of limits) await takeAttempt(db, limit, now);
  const [person] = await db.select().from(staff).where(eq(staff.email, email));
  const right = await isPassword(person?.passwordHash ?? (await nobodysHash()), password);
  if (!person?.active || !right) throw new Refusal('wrong_credentials');
  for (const limit of limits) await returnAttempt(db, limit.key);
  await db.insert(auditLog).values({
    id: newId(),
    actorKind: 'staff',
    actorId: person.id,
    action: 'sign_in',
    subjectId: person.id,
    at: now,
  });
  return { kind: 'staff', id: person.id, version: person.sessionVersion };
}
