import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Validator, { type Complaint } from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';

/** `interface ABase extends BBase, CBase {…}` in the types that are made of schema.org's own file. */
const INTERFACE = /^(?:export )?interface (\w+?)(Base|Leaf) extends ([^{]+?) \{$([\s\S]*?)^\}$/gm;
const PROPERTY = /^ {4}"(\w+)"\?:/gm;

/** Types and properties of schema.org as the validator wants them, without asking schema.org. */
function vocabulary(): { '@graph': object[] } {
  const types = readFileSync(createRequire(import.meta.url).resolve('schema-dts/dist/schema.d.ts'), 'utf8');
  const named = (name: string) => ({ '@id': `schema:${name}` });
  const graph: object[] = [];
  for (const [, type = '', kind, parents = '', body = ''] of types.matchAll(INTERFACE)) {
    const above = parents.split(', ').map((parent) => parent.replace(/Base$/, ''));
    // A type without properties of its own stands on the base of another.
    if (kind === 'Base' || !above.includes(type)) {
      graph.push({ ...named(type), '@type': 'rdfs:Class', 'rdfs:subClassOf': above.map(named) });
    }
    for (const [, property = ''] of kind === 'Base' ? body.matchAll(PROPERTY) : []) {
      graph.push({ ...named(property), '@type': 'rdf:Property', 'schema:domainIncludes': named(type) });
    }
  }
  return { '@graph': graph };
}

/** Asked for, and not told: nobody judges goods here, prices have no end, the catalogue has no such fields. */
const UNTOLD = [
  ...['aggregateRating', 'review', 'priceValidUntil', 'audience', 'hasCertification', 'material', 'mpn', 'pattern'],
  ...['subjectOf', 'inProductGroupWithID', 'isVariantOf'],
];
/** Said by the group for all articles that stand in it. */
const OF_GROUP = ['brand', 'description'];

function isAdvice({ severity, fieldNames = [], path = [] }: Complaint): boolean {
  const isInGroup = path.some(({ property }) => property === 'hasVariant');
  const untold = isInGroup ? [...UNTOLD, ...OF_GROUP] : UNTOLD;
  return severity === 'WARNING' && fieldNames.length > 0 && fieldNames.every((name) => untold.includes(name));
}

const validator = new Validator(vocabulary());

/** What stands in a page for search engines, as they read it. */
export const readData = (html: string) => new WebAutoExtractor({}).parse(html).jsonld;

/** What Google's rules for rich results and the vocabulary of schema.org have against it. */
export async function complaintsOf(html: string): Promise<string[]> {
  const complaints = await validator.validate(new WebAutoExtractor({}).parse(html));
  return complaints
    .filter((complaint) => !isAdvice(complaint))
    .map(({ severity, path, issueMessage }) => `${severity} ${path?.at(-1)?.type ?? 'page'}: ${issueMessage}`);
}
