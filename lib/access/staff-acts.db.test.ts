import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLog } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeClerk, noon } from '@/db/testing-shop';
import { newId, newToken } from '../ids';
import { Refusal } from '../refusal';
import type { Actor } from './actor';
import { audit } from './audit';
import { once } from './staff-acts';

const { db } = await testDatabase({ max: 8 });

/** An act that can be counted, and answers with what nobody else answers with. */
function counted(actor: Actor, key: string | undefined, act = 'count') {
  const subjectId = newToken();
  const send = (name = act) =>
    db.transaction((tx) =>
      once(
        tx,
        actor,
        { key, act: name },
        async () => {
          await audit(tx, actor, { action: name, subjectId }, noon);
          return { answer: newToken() };
        },
        noon,
      ),
    );
  const times = () => db.$count(auditLog, eq(auditLog.subjectId, subjectId));
  return { send, times };
}

test('the same key is done once and answered alike, also when both come at once', async () => {
  const { send, times } = counted(await makeClerk(db), newId());
  const answers = await Promise.all([send(), send(), send()]);
  answers.push(await send());
  expect(new Set(answers.map(({ answer }) => answer)).size).toBe(1);
  expect(await times()).toBe(1);
});

test('without a key every call counts', async () => {
  const { send, times } = counted(await makeClerk(db), undefined);
  await send();
  await send();
  expect(await times()).toBe(2);
});

test('a key stands for one act of one person', async () => {
  const key = newId();
  const first = counted(await makeClerk(db), key);
  await first.send();
  await expect(first.send('another')).rejects.toMatchObject({ code: 'repeated_request' });
  await expect(counted(await makeClerk(db), key).send()).rejects.toMatchObject({ code: 'repeated_request' });
});

test('what was refused is not kept: sent again it is judged anew', async () => {
  const [actor, key] = [await makeClerk(db), newId()];
  const asked = { key, act: 'judge' };
  const refuse = () =>
    db.transaction((tx) => once(tx, actor, asked, () => Promise.reject(new Refusal('too_late')), noon));
  await expect(refuse()).rejects.toMatchObject({ code: 'too_late' });
  expect(await db.transaction((tx) => once(tx, actor, asked, async () => 'done', noon))).toBe('done');
});
