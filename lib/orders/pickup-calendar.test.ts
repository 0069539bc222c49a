import { describe, expect, it } from 'vitest';
import { type PickupVisit, pickupCalendar } from './pickup-calendar';

const now = new Date('2026-11-22T05:12:30Z');
const visit: PickupVisit = {
  uid: '0193-uketori@shop.example',
  sequence: 1,
  changedAt: new Date('2026-11-22T05:00:00Z'),
  cancelled: false,
  from: new Date('2026-11-22T15:30:00+09:00'),
  until: new Date('2026-11-29T19:00:00+09:00'),
  zone: 'Asia/Tokyo',
  locale: 'ja',
  summary: '丸の内店で受け取る(ひびの)',
  description: '1階 サービスカウンター\n注文番号 261122-K7M3Q; 受取番号は、ご用意ができたらページに出ます',
  location: '丸の内店, 東京都千代田区丸の内2-5-9',
  lat: 35.6796,
  lng: 139.7646,
  url: 'https://shop.example/orders/Db0ySEtKkktwdIgYjaIW5w',
};
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar file', () => {
  it('tells the shop’s clock with its zone', () => {
    const lines = unfolded(pickupCalendar(visit, now));
    expect(lines).toContain('DTSTART;TZID=Asia/Tokyo:20261122T153000');
    expect(lines).toContain('DTEND;TZID=Asia/Tokyo:20261129T190000');
    expect(lines).toContain('DTSTAMP:20261122T051230Z');
    const zone = lines.indexOf('BEGIN:VTIMEZONE');
    expect(lines.slice(zone, zone + 8)).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Tokyo',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0900',
      'TZOFFSETTO:+0900',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it('is another one with every change, and is called off with the order', () => {
    const lines = unfolded(pickupCalendar({ ...visit, sequence: 4, cancelled: true }, now));
    expect(lines).toContain(`UID:${visit.uid}`);
    expect(lines).toContain('SEQUENCE:4');
    expect(lines).toContain('LAST-MODIFIED:20261122T050000Z');
    expect(lines).toContain('STATUS:CANCELLED');
    expect(lines).not.toContain('BEGIN:VALARM');
    expect(unfolded(pickupCalendar(visit, now))).toContain('STATUS:CONFIRMED');
  });

  it('gives both offsets where the clocks change while the order is kept', () => {
    const berlin = {
      ...visit,
      zone: 'Europe/Berlin',
      from: new Date('2026-10-24T15:30:00+02:00'),
      until: new Date('2026-10-31T19:00:00+01:00'),
    };
    const lines = unfolded(pickupCalendar(berlin, now));
    expect(lines).toContain('DTSTART;TZID=Europe/Berlin:20261024T153000');
    expect(lines).toContain('DTEND;TZID=Europe/Berlin:20261031T190000');
    const second = lines.lastIndexOf('BEGIN:STANDARD');
    expect(lines.slice(second + 1, second + 4)).toEqual([
      'DTSTART:20261025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
    ]);
  });

  it('writes zones west of Greenwich and with half hours', () => {
    const zone = (name: string) => unfolded(pickupCalendar({ ...visit, zone: name }, now));
    expect(zone('America/St_Johns')).toContain('TZOFFSETTO:-0330');
    expect(zone('Asia/Kolkata')).toContain('TZOFFSETTO:+0530');
  });

  it('folds lines at 75 octets without cutting a character', () => {
    const file = pickupCalendar({ ...visit, description: '受け取り'.repeat(80) }, now);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file).not.toContain('\uFFFD');
    expect(unfolded(file).find((line) => line.startsWith('DESCRIPTION'))).toBe(
      `DESCRIPTION;LANGUAGE=ja:${'受け取り'.repeat(80)}`,
    );
  });

  it('escapes what separates values', () => {
    const lines = unfolded(pickupCalendar(visit, now));
    expect(lines).toContain('LOCATION;LANGUAGE=ja:丸の内店\\, 東京都千代田区丸の内2-5-9');
    expect(lines).toContain(
      'DESCRIPTION;LANGUAGE=ja:1階 サービスカウンター\\n注文番号 261122-K7M3Q\\; 受取番号は、ご用意ができたらページに出ます',
    );
  });

  it.each(['\r\n', '\n', '\r', '\u2028'])('lets no name with a line break %j begin a property', (breaks) => {
    const file = pickupCalendar({ ...visit, summary: `丸の内店${breaks}ATTENDEE:mailto:x@mail.example` }, now);
    expect(file.split(/[\r\n\u2028]+/).some((line) => line.startsWith('ATTENDEE'))).toBe(false);
  });
});
