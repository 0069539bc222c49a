import type { MailContent, MailLink } from '../mail-content';
import { Contents, Facts } from './contents';
import { Frame } from './frame';
import { colour, layout, small, strong, text } from './look';
import { Slip } from './slip';

/** Any message of the shop as HTML: tables and inline styles, no remote picture, 600 px at most. */
export function Mail({ mail }: { mail: MailContent }) {
  return (
    <Frame mail={mail}>
      <h1 style={{ ...strong, fontSize: 24 }}>{mail.title}</h1>
      {mail.greeting && <p style={{ ...text, marginTop: 14 }}>{mail.greeting}</p>}
      <p style={{ ...text, marginTop: mail.greeting ? 2 : 14 }}>{mail.lead}</p>
      {mail.slips.map((slip) => (
        <Slip key={slip.where.value} slip={slip} />
      ))}
      <Button link={mail.button} />
      {mail.also && <QuietLink link={mail.also} />}
      {mail.facts.length > 0 && <Facts facts={mail.facts} />}
      {mail.contents && <Contents contents={mail.contents} />}
      {mail.notes.length > 0 && <Notes notes={mail.notes} />}
    </Frame>
  );
}

function Button({ link: { label, url } }: { link: MailLink }) {
  return (
    <table {...layout} style={{ marginTop: 20 }}>
      <tbody>
        <tr>
          <td align="center" style={{ backgroundColor: colour.nando, borderRadius: 6 }}>
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              style={{
                ...strong,
                display: 'block',
                padding: '15px 22px',
                color: colour.white,
                letterSpacing: '0.03em',
                textDecoration: 'none',
              }}
            >
              {label}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function QuietLink({ link: { label, url } }: { link: MailLink }) {
  return (
    <p style={{ ...text, marginTop: 14, textAlign: 'center' }}>
      <a href={url} target="_blank" rel="noreferrer" style={{ color: colour.nando }}>
        {label}
      </a>
    </p>
  );
}

function Notes({ notes }: { notes: string[] }) {
  return (
    <div style={{ marginTop: 28, padding: '14px 16px 6px', borderRadius: 6, backgroundColor: colour.paper }}>
      {notes.map((note) => (
        <p key={note} style={{ ...small, marginBottom: 8 }}>
          {note}
        </p>
      ))}
    </div>
  );
}
