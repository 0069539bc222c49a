import { describe, expect, test } from 'vitest';
import { listProfiles, profileAddress } from './profiles';
import { profilesInput } from './profiles-input';

describe('a page of the merchant', () => {
  test.each([
    ['x', 'https://x.com/hibino', 'https://x.com/hibino'],
    ['x', 'https://www.twitter.com/hibino', 'https://www.twitter.com/hibino'],
    ['line', 'https://lin.ee/AbCdEf1', 'https://lin.ee/AbCdEf1'],
    ['youtube', 'https://m.youtube.com/@hibino', 'https://m.youtube.com/@hibino'],
    ['x', 'http://x.com/hibino', null],
    ['x', 'https://x.com/', null],
    ['x', 'https://x.com.evil.example/hibino', null],
    ['x', 'https://evil.example/x.com', null],
    ['x', 'https://x.com@evil.example/hibino', null],
    ['x', 'https://me:secret@x.com/hibino', null],
    ['x', 'https://x.com:8443/hibino', null],
    ['x', 'https://instagram.com/hibino', null],
    ['x', 'javascript:alert(1)', null],
    ['x', '@hibino', null],
  ] as const)('%s: %s', (network, typed, address) => {
    expect(profileAddress(network, typed)).toBe(address);
  });

  test('they are listed in one order, those there are', () => {
    const profiles = { line: 'https://lin.ee/a', x: 'https://x.com/a' };
    expect(listProfiles(profiles).map(({ name }) => name)).toEqual(['X', 'LINE']);
  });
});

test('a form says which of them is none, and takes empty boxes for none', () => {
  expect(profilesInput.parse({ x: ' https://x.com/a ', line: '', facebook: undefined })).toEqual({
    x: 'https://x.com/a',
  });
  const bad = profilesInput.safeParse({ x: 'https://x.example/a', instagram: 'https://instagram.com/a' });
  expect(bad.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([['x', 'profile']]);
});
