import type { Fact, MailSlip } from '../mail-content';
import { colour, label as labelStyle, layout, small, strong } from './look';

/** Where and when, in the shape they have on the page; solid once the code stands in it. */
export function Slip({ slip }: { slip: MailSlip }) {
  return slip.code ? <ReadySlip slip={slip} code={slip.code} /> : <PromiseSlip slip={slip} />;
}

function PromiseSlip({ slip: { where, when } }: { slip: MailSlip }) {
  return (
    <table {...layout} style={{ backgroundColor: colour.nandoTint, borderRadius: 10, marginTop: 22 }}>
      <tbody>
        <tr>
          <td width="48%" valign="top" style={{ padding: '14px 12px 14px 16px' }}>
            <p style={labelStyle}>{where.label}</p>
            <p style={{ ...strong, fontSize: 18 }}>{where.value}</p>
            {where.detail && <p style={small}>{where.detail}</p>}
          </td>
          <td valign="top" style={{ padding: '14px 12px 14px 16px', borderLeft: `2px dotted ${colour.nandoLine}` }}>
            <p style={labelStyle}>{when.label}</p>
            <p style={{ ...strong, fontSize: 26, lineHeight: 1.25, color: colour.nando, whiteSpace: 'nowrap' }}>
              {when.value}
            </p>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const onSolid = { ...labelStyle, color: colour.onNando };

function ReadySlip({ slip: { where, when }, code }: { slip: MailSlip; code: Fact }) {
  return (
    <table {...layout} style={{ backgroundColor: colour.nando, borderRadius: 14, marginTop: 22 }}>
      <tbody>
        <tr>
          <td colSpan={2} align="center" style={{ padding: '20px 16px 18px' }}>
            <p style={{ ...onSolid, fontSize: 13 }}>{code.label}</p>
            <p style={{ ...strong, fontSize: 46, lineHeight: 1.2, letterSpacing: '0.02em', color: colour.white }}>
              {code.value}
            </p>
          </td>
        </tr>
        <tr>
          <SolidHalf half={where} />
          <SolidHalf half={when} />
        </tr>
      </tbody>
    </table>
  );
}

function SolidHalf({ half: { label, value, detail } }: { half: MailSlip['where'] }) {
  return (
    <td
      width="50%"
      valign="top"
      style={{ padding: '14px 12px 18px 18px', borderTop: '2px dotted rgba(255,255,255,.45)' }}
    >
      <p style={onSolid}>{label}</p>
      <p style={{ ...strong, fontSize: 18, color: colour.white }}>{value}</p>
      {detail && <p style={{ ...small, color: colour.white }}>{detail}</p>}
    </td>
  );
}
