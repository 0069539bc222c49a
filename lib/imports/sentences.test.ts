import { describe, expect, it } from 'vitest';
import { locales } from '../locale';
import { BrokenFile, fileFaults } from './broken-file';
import { flagReasons, refusalReasons } from './problem';
import { reportHead, reportLine } from './report-csv';
import { brokenSentence, importMessages } from './sentences';

describe.each(locales)('the words in %s', (locale) => {
  const messages = importMessages(locale);

  it('have a sentence for every reason, and none that is never used', () => {
    expect(Object.keys(messages.refused).sort()).toEqual([...refusalReasons].sort());
    expect(Object.keys(messages.flagged).sort()).toEqual([...flagReasons].sort());
    expect(Object.keys(messages.broken).sort()).toEqual([...fileFaults].sort());
  });

  it('leave no blank unfilled', () => {
    for (const fault of fileFaults) {
      expect(brokenSentence(new BrokenFile(fault, { line: 3, columns: ['Handle'] }), locale)).not.toMatch(/[{}]/);
    }
  });
});

describe('the report file', () => {
  it('is read by a spreadsheet as text', () => {
    const problem = { line: 7, column: 'Title', code: 'formula', value: '=1+1, "x"' } as const;
    expect(reportHead('en')).toBe('\ufeffResult,Line,Column,Code,Reason,Value\r\n');
    expect(reportLine('refused', problem, 'en')).toBe(
      'refused,7,Title,formula,Holds a spreadsheet formula or error; put its value here,"\'=1+1, ""x"""\r\n',
    );
  });
});
