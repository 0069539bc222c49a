import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { newSecret, signedHeaders, signingSecrets } from './sign';

const published = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: new Date(1614265330_000),
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

test('the published vector is signed as published', () => {
  expect(signedHeaders(published, [published.secret])).toEqual({
    'webhook-id': published.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': published.signature,
  });
});

describe('while a secret is rotated', () => {
  const [fresh, old] = [newSecret(), newSecret()];
  const until = new Date('2026-11-23T00:00:00Z');
  const rotated = { secret: fresh, oldSecret: old, oldSecretUntil: until };

  test.each([
    ['before the end both sign', new Date(until.getTime() - 1), [fresh, old]],
    ['from the end on only the new one does', until, [fresh]],
  ])('%s', (_title, now, expected) => {
    expect(signingSecrets(rotated, now)).toEqual(expected);
  });

  test('a receiver with either secret believes the message', () => {
    const body = '{"type":"order.placed"}';
    const headers = signedHeaders({ id: 'msg_1', body, at: new Date() }, [fresh, old]);
    for (const secret of [fresh, old]) {
      expect(new Webhook(secret).verify(body, headers)).toEqual({ type: 'order.placed' });
    }
    expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow('No matching signature');
  });
});

test('a secret of ours has 32 random bytes in the form that libraries read', () => {
  const secret = newSecret();
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(newSecret()).not.toBe(secret);
});
