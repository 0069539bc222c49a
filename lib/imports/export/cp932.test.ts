import { expect, it } from 'vitest';
import { encodeCp932 } from './cp932';

const decoded = (bytes: Uint8Array) => new TextDecoder('shift_jis').decode(bytes);

it.each([['カタカナ・漢字・ひらがな・ABC・123'], ['半角ｶﾀｶﾅ｡と、'], ['①②㈱㍻髙﨑纊塚'], ['～－∥￠￡￢']])(
  '%s comes back as it was',
  (text) => {
    expect(decoded(encodeCp932(text))).toBe(text);
  },
);

it.each([
  ['夜〜朝', '夜～朝'],
  ['−5℃', '－5℃'],
  ['絵文字😀', '絵文字〓'],
  ['한국', '〓〓'],
])('%s is written as Windows can: %s', (text, written) => {
  expect(decoded(encodeCp932(text))).toBe(written);
});

it('writes the bytes Windows writes for what stands in the table twice', () => {
  expect([...encodeCp932('髙')]).toEqual([0xfb, 0xfc]);
  expect([...encodeCp932('∵')]).toEqual([0x81, 0xe6]);
});
