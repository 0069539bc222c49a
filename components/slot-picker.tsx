import type messages from '@/messages/ja/slots.json';
import { fill } from './fill';
import { Icon } from './ui/icon';

/** Sentences of the picker, in the page's language; {names} are filled in by `fill`. */
export type SlotWords = (typeof messages)['picker'];

export interface SlotChoice {
  /** ISO instant it begins; what the form sends. */
  value: string;
  /** 14:00 / 2:00 pm */
  label: string;
  /** How many more it holds; 0 = full. */
  left: number;
}

export interface SlotDay {
  /** Local YYYY-MM-DD. */
  date: string;
  /** 11月26日(木) */
  label: string;
  slots: SlotChoice[];
}

interface SlotPickerProps {
  /** Of the radios, all days together; also the id of the whole, unless it has one of its own. */
  name: string;
  /** Where a page has several. */
  id?: string;
  /** What the choice is, for those who do not see the page. */
  legend: string;
  days: SlotDay[];
  /** Value of the slot that is chosen, or null. */
  chosen: string | null;
  /** Value of one whose place is the reader’s already: it may be full. */
  held?: string;
  words: SlotWords;
  /** What is wrong with the choice stands in the element of this id. */
  describedBy?: string;
}

/** So few are worth saying, where other times hold more. */
const FEW = 3;

/** The times that can be booked, a day unfolding its own; native radios, so that it works as forms do everywhere. */
export function SlotPicker({ name, id = name, legend, days, chosen, held, words, describedBy }: SlotPickerProps) {
  if (days.length === 0) return <p className="note">{words.none}</p>;
  const most = Math.max(...days.flatMap(({ slots }) => slots.map(({ left }) => left)));
  const open = days.find(({ slots }) => slots.some(({ value }) => value === chosen)) ?? days.find(hasRoom);
  return (
    <fieldset id={id} tabIndex={-1} className="slots" aria-describedby={describedBy}>
      <legend className="sr">{legend}</legend>
      {days.map((day) => (
        <details key={day.date} name={`${id}-day`} className="slot-day" open={day === open}>
          <summary>
            {day.label}
            {!hasRoom(day) && <small className="slot-full">{words.dayFull}</small>}
            <small className="slot-chosen">{words.chosen}</small>
            <Icon name="chevron-down" size="s" />
          </summary>
          <fieldset className="opts" aria-label={day.label}>
            {day.slots.map((slot) => (
              <Slot
                // One that filled up meanwhile is no longer chosen.
                key={`${slot.value} ${slot.left === 0}`}
                name={name}
                slot={slot}
                full={slot.left === 0 && slot.value !== held}
                few={slot.left <= FEW && slot.left < most}
                chosen={slot.value === chosen}
                words={words}
              />
            ))}
          </fieldset>
        </details>
      ))}
    </fieldset>
  );
}

const hasRoom = ({ slots }: SlotDay) => slots.some(({ left }) => left > 0);

interface SlotProps {
  name: string;
  slot: SlotChoice;
  full: boolean;
  few: boolean;
  chosen: boolean;
  words: SlotWords;
}

/** A full one cannot be chosen, and says so. */
function Slot({ name, slot: { value, label, left }, full, few, chosen, words }: SlotProps) {
  return (
    <label className="opt">
      <input type="radio" name={name} value={value} defaultChecked={chosen && !full} disabled={full} />
      <b>{label}</b>
      {full && <small>{words.full}</small>}
      {few && left > 0 && <small>{fill(words.left, { left })}</small>}
    </label>
  );
}
