import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeatures } from './features';

async function* cut(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function featuresOf(text: string, size = text.length): Promise<{ line: number; text: string }[]> {
  const features = [];
  for await (const feature of readFeatures(cut(text, Math.max(1, size)))) features.push(feature);
  return features;
}

describe('features', () => {
  it('are given with the line they begin on', async () => {
    const text = '{"type": "FeatureCollection",\n"features": [\n {"a": 1},\n\n {"b": [2, {"c": "}]"}]}\n]}\n';
    const found = await featuresOf(text);
    expect(found.map(({ line }) => line)).toEqual([3, 5]);
    expect(found.map((each) => JSON.parse(each.text))).toEqual([{ a: 1 }, { b: [2, { c: '}]' }] }]);
  });

  it('are the same wherever the pieces of the text are cut', async () => {
    const text = JSON.stringify({
      features_of: [{ no: 1 }],
      note: 'features',
      crs: { features: [{ no: 2 }] },
      features: [{ name: '"松屋\\"', list: [[1], { deep: {} }] }, {}, { '[': '{' }],
      after: [{ no: 3 }],
    });
    for (const size of [1, 2, 3, 7, 50]) {
      expect((await featuresOf(text, size)).map((each) => JSON.parse(each.text))).toEqual([
        { name: '"松屋\\"', list: [[1], { deep: {} }] },
        {},
        { '[': '{' },
      ]);
    }
  });

  it('come through whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string(), fc.json())),
        fc.integer({ min: 1, max: 40 }),
        async (all, size) => {
          const found = await featuresOf(JSON.stringify({ type: 'FeatureCollection', features: all }, null, 1), size);
          expect(found.map((each) => JSON.parse(each.text))).toEqual(JSON.parse(JSON.stringify(all)));
        },
      ),
    );
  });

  it.each([
    ['truncated', '{"type":"FeatureCollection","features":[{"a":1},{"b":'],
    ['truncated', '{"features":[{"a":1}]'],
    ['not_geojson', '{"type":"Feature","geometry":null}'],
    ['not_geojson', '[1,2]'],
    ['record_too_long', `{"features":[{"a":"${'x'.repeat(4_200_000)}"}]}`],
  ])('end with %s in a file that is broken', async (fault, text) => {
    await expect(featuresOf(text, 100_000)).rejects.toMatchObject({ fault });
  });
});
