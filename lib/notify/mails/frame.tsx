import type { ReactNode } from 'react';
import type { MailContent } from '../mail-content';
import { colour, layout, small, strong, text } from './look';

/** Follows the preheader, or mail programs fill the line with what comes next. */
const PADDING = '\u00a0\u200c'.repeat(80);

/** A document of its own, not a page of Next: its head stands as it is. */
const Head = 'head';

/** Logo, white sheet on warm ground, and who sends it. */
export function Frame({ mail, children }: { mail: MailContent; children: ReactNode }) {
  return (
    <html lang={mail.locale}>
      <Head>
        <meta httpEquiv="Content-Type" content="text/html; charset=UTF-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="supported-color-schemes" content="light" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>{mail.subject}</title>
      </Head>
      <body style={{ margin: 0, padding: 0, backgroundColor: colour.paper }}>
        <div style={{ display: 'none', overflow: 'hidden', maxHeight: 0, opacity: 0 }}>
          {mail.preheader}
          {PADDING}
        </div>
        <table {...layout} style={{ backgroundColor: colour.paper }}>
          <tbody>
            <tr>
              <td align="center" style={{ padding: '20px 0 40px' }}>
                <table {...layout} style={{ maxWidth: 600, textAlign: 'left' }}>
                  <tbody>
                    <Brand name={mail.brand} />
                    <tr>
                      <td style={{ backgroundColor: colour.white, padding: '28px 24px 32px' }}>{children}</td>
                    </tr>
                    <Foot foot={mail.foot} />
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

function Brand({ name }: { name: string }) {
  return (
    <tr>
      <td style={{ padding: '4px 24px 14px' }}>
        <span style={{ ...strong, fontSize: 20, letterSpacing: '0.04em' }}>{name}</span>
      </td>
    </tr>
  );
}

function Foot({ foot }: { foot: MailContent['foot'] }) {
  return (
    <tr>
      <td style={{ padding: '20px 24px 0' }}>
        {foot.lines.map((line) => (
          <p key={line} style={{ ...small, fontSize: 12, marginBottom: 8 }}>
            {line}
          </p>
        ))}
        {foot.links.map(({ label, url }) => (
          <p key={url} style={{ ...text, fontSize: 12, lineHeight: 2 }}>
            <a href={url} target="_blank" rel="noreferrer" style={{ color: colour.ink2 }}>
              {label}
            </a>
          </p>
        ))}
      </td>
    </tr>
  );
}
