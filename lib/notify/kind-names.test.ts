import { expect, test } from 'vitest';
import en from '@/messages/en/notices.json';
import ja from '@/messages/ja/notices.json';
import { messageKinds } from './types';

test.each(messageKinds)('%s has a name for staff and merchants in both languages', (kind) => {
  expect({ ja: ja.kind, en: en.kind }).toMatchObject({
    ja: { [kind]: expect.stringMatching(/\S/) },
    en: { [kind]: expect.stringMatching(/\S/) },
  });
});
