interface TableHeadProps {
  columns: string[];
  rows: string[][];
  label: string;
}

/** The first rows of a file as they stand in it. */
export function TableHead({ columns, rows, label }: TableHeadProps) {
  return (
    <section className="console-table import-head" aria-label={label}>
      <table>
        <thead>
          <tr>
            {columns.map((column, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they never change their places, and two may say the same
              <th key={`${column}${i}`} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never change their places, and two may say the same
            <tr key={`${row}${cells[0]}`}>
              {columns.map((column, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: they never change their places, and two may say the same
                <td key={`${column}${i}`}>{cells[i]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
