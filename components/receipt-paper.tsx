import { clsx } from 'clsx';
import type { ReceiptSheet, SheetRow } from '@/lib/receipts/sheet';

/** A receipt as it is read and printed: for a roll of 80 mm or A5, with a name on it for A4. */
export function ReceiptPaper({ sheet }: { sheet: ReceiptSheet }) {
  const { locale, title, kind, marks, formal, facts, stamp } = sheet;
  return (
    <article className={clsx('receipt-paper', formal && 'formal')} lang={locale} aria-labelledby="receipt-title">
      <header>
        {marks.length > 0 && <p className="marks">{marks.join(' ')}</p>}
        <h1 id="receipt-title" tabIndex={-1}>
          {title}
        </h1>
        {kind && <p className="small">{kind}</p>}
      </header>
      {formal && (
        <div className="formal-head">
          <p className="to">{formal.to}</p>
          <p className="amount num">{formal.amount}</p>
          <p>{formal.purpose}</p>
          <p>{formal.received}</p>
          {stamp && <p className="stamp">{stamp}</p>}
        </div>
      )}
      <dl className="facts">
        <Rows rows={facts} />
      </dl>
      <Goods sheet={sheet} />
      <Sums sheet={sheet} />
      {!formal && stamp && <p className="stamp">{stamp}</p>}
      <Foot sheet={sheet} />
    </article>
  );
}

const Rows = ({ rows }: { rows: readonly SheetRow[] }) =>
  rows.map(({ id, label, value }) => (
    <div key={id ?? label + value}>
      <dt>{label}</dt>
      <dd className="num">{value}</dd>
    </div>
  ));

function Goods({ sheet: { lines, fee } }: { sheet: ReceiptSheet }) {
  return (
    <ul className="goods">
      {lines.map(({ sku, title, detail, amount }) => (
        <li key={sku}>
          <span>
            {title}
            <small>{detail}</small>
          </span>
          <span className="num">{amount}</span>
        </li>
      ))}
      {fee && (
        <li>
          <span>{fee.label}</span>
          <span className="num">{fee.value}</span>
        </li>
      )}
    </ul>
  );
}

function Sums({ sheet: { total, taxes, paid } }: { sheet: ReceiptSheet }) {
  return (
    <>
      <dl className="sums">
        <div className="sum">
          <dt>{total.label}</dt>
          <dd className="num">{total.value}</dd>
        </div>
        <Rows rows={taxes} />
      </dl>
      {paid.rows.length > 0 && (
        <section className="paid">
          <h2>{paid.label}</h2>
          <dl>
            <Rows rows={paid.rows} />
          </dl>
        </section>
      )}
    </>
  );
}

function Foot({ sheet: { notes, seller } }: { sheet: ReceiptSheet }) {
  const [name, ...more] = seller;
  return (
    <footer>
      {notes.map((note) => (
        <p key={note} className="note-line">
          {note}
        </p>
      ))}
      <address>
        <b>{name}</b>
        {more.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
    </footer>
  );
}
