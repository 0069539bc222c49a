/** Packages of the tests that bring no types of their own. */

declare module '@adobe/structured-data-validator' {
  export interface Complaint {
    severity: 'ERROR' | 'WARNING';
    issueMessage: string;
    /** Which facts it is about; none where nothing could be read. */
    fieldNames?: string[];
    /** From the page's own thing down to the one complained of. */
    path?: { type?: string; property?: string }[];
  }
  export default class Validator {
    constructor(vocabulary: { '@graph': object[] });
    validate(read: object): Promise<Complaint[]>;
  }
}

declare module '@marbec/web-auto-extractor' {
  export default class WebAutoExtractor {
    constructor(options: object);
    parse(html: string): { jsonld: Record<string, Record<string, unknown>[]> };
  }
}
