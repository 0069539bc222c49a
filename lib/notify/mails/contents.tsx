import type { Fact, MailContents } from '../mail-content';
import { colour, layout, small, strong, text } from './look';

const rule = `1px solid ${colour.line}`;

/** Labels and values between hairlines. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <table {...layout} style={{ marginTop: 20, borderBottom: rule }}>
      <tbody>
        {facts.map(({ label, value }) => (
          <tr key={label}>
            <td width="31%" valign="top" style={{ ...small, padding: '10px 12px 10px 0', borderTop: rule }}>
              {label}
            </td>
            <td valign="top" style={{ ...text, fontSize: 14, padding: '10px 0', borderTop: rule, lineHeight: 1.6 }}>
              {value.split('\n').map((line) => (
                <div key={line}>{line}</div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was ordered, priced with tax, and the tax within. */
export function Contents({ contents }: { contents: MailContents }) {
  return (
    <>
      <h2 style={{ ...strong, fontSize: 18, marginTop: 32, marginBottom: 2 }}>{contents.title}</h2>
      <p style={small}>{contents.note}</p>
      <table {...layout} style={{ marginTop: 8 }}>
        <tbody>
          {contents.lines.map(({ title, detail, price, url }) => (
            <tr key={`${title}${detail}`}>
              <td valign="top" style={{ padding: '8px 12px 8px 0' }}>
                <p style={{ ...strong, fontSize: 14 }}>{url ? <a href={url}>{title}</a> : title}</p>
                {detail && <p style={small}>{detail}</p>}
              </td>
              <Amount>{price}</Amount>
            </tr>
          ))}
          {contents.total && (
            <tr>
              <td style={{ ...strong, padding: '12px 12px 4px 0', borderTop: rule }}>{contents.total.label}</td>
              <Amount total>{contents.total.value}</Amount>
            </tr>
          )}
          {contents.taxes.map((tax) => (
            <tr key={tax}>
              <td colSpan={2} align="right" style={{ ...small, fontSize: 12 }}>
                {tax}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Amount({ children, total }: { children: string; total?: boolean }) {
  const around = total ? { padding: '12px 0 4px', borderTop: rule } : { padding: '8px 0' };
  return (
    <td align="right" valign="top" style={{ ...strong, ...around, whiteSpace: 'nowrap' }}>
      {children}
    </td>
  );
}
