'use client';

import { useProduct } from './product-choice';

/** Measures of every size, the chosen one tinted. */
export function SizeTable() {
  const { view, variant } = useProduct();
  const table = view.sizeTable;
  if (!table) return null;
  return (
    <div className="sizes">
      <table>
        {table.note && <caption>{table.note}</caption>}
        <thead>
          <tr>
            {table.head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, cells: [name, ...cells] }) => (
            <tr key={key} className={variant.optionValues.includes(key) ? 'chosen' : undefined}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={table.head[index + 1] ?? index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
