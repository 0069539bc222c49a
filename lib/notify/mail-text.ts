import type { Fact, MailContent, MailContents } from './mail-content';

/** A line break inside a value would begin a line of its own. */
const flat = (value: string) => value.replace(/\s*[\p{Cc}\u2028\u2029]+\s*/gu, ' ');
const factLine = ({ label, value }: Fact) => `${flat(label)}: ${value.split('\n').map(flat).join('\n  ')}`;

function lineText({ title, detail, price, url }: MailContents['lines'][number]): string[] {
  const line = `- ${[flat(title), flat(detail)].filter(Boolean).join(' ')}  ${price}`;
  return url ? [line, `  ${url}`] : [line];
}

/** The plain text of a mail, in the order of the HTML. */
export function mailText(mail: MailContent): string {
  const { slips, contents, button, also, foot } = mail;
  const blocks = [
    [mail.brand],
    [mail.greeting && flat(mail.greeting)],
    [mail.title, mail.lead],
    ...slips.map((slip) => slip.said.map(factLine)),
    mail.facts.map(factLine),
    contents
      ? [
          contents.title,
          contents.note,
          ...contents.lines.flatMap(lineText),
          contents.total && factLine(contents.total),
          ...contents.taxes.map((tax) => `  ${tax}`),
        ]
      : [],
    [button.label, button.url],
    also ? [also.label, also.url] : [],
    mail.notes.map((note) => `- ${note}`),
    ['--', ...foot.lines, ...foot.links.map(({ label, url }) => `${label} ${url}`)],
  ];
  return `${blocks
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n')}\n`;
}
