/** Lines that begin with ・ are a list; runs of them stand together. */
function blocksOf(text: string): { list: boolean; lines: string[] }[] {
  const blocks: { list: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const list = line.startsWith('・');
    const last = blocks.at(-1);
    if (list && last?.list) last.lines.push(line.slice(1));
    else blocks.push({ list, lines: [list ? line.slice(1) : line] });
  }
  return blocks;
}

/** A text of the shop written in plain lines: a paragraph each, ・ for lists. */
export function Lines({ text }: { text: string }) {
  return blocksOf(text).map(({ list, lines }) =>
    list ? (
      <ul key={lines[0]}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    ) : (
      <p key={lines[0]}>{lines[0]}</p>
    ),
  );
}
